export const vectors = {}
