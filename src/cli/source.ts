/** Which files are linted: JavaScript, TypeScript, and notebooks of either, as ESLint's globs and as a question about one path. */
export const javascript = ['**/*.{js,cjs,mjs,jsx}'], typescript = ['**/*.{ts,cts,mts,tsx}'], notebooks = ['**/*.ipynb']

export const isSource = (path: string): boolean => /\.(?:[cm]?[jt]s|[jt]sx|ipynb)$/.test(path)
