/**
 * How soon the code meets an input that fails: `likely`, `possible` where such inputs seldom occur, `remote` where they are numbers
 * near the ends of the format.
 */
export const likelihoods = ['likely', 'possible', 'remote'] as const
export type Likelihood = (typeof likelihoods)[number]

export const isAtLeast = (likelihood: Likelihood, least: Likelihood): boolean => likelihoods.indexOf(likelihood) <= likelihoods.indexOf(least)
