/** Which files are linted: JavaScript and TypeScript, as ESLint's globs and as a question about one path. */
export const javascript = ['**/*.{js,cjs,mjs,jsx}'], typescript = ['**/*.{ts,cts,mts,tsx}']

export const isSource = (path: string): boolean => /\.(?:[cm]?[jt]s|[jt]sx)$/.test(path)
