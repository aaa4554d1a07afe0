/** x log x with 0 log 0 = 0: NaN below 0. */
export const xlogx = (x: number): number => (x === 0 ? 0 : x * Math.log(x))

/** x log y, which is 0 where x is 0, whatever y (NaN excepted). */
export const xlogy = (x: number, y: number): number => (x === 0 && !Number.isNaN(y) ? 0 : x * Math.log(y))

/** x log(1 + y), which is 0 where x is 0, whatever y (NaN excepted). */
export const xlog1py = (x: number, y: number): number => (x === 0 && !Number.isNaN(y) ? 0 : x * Math.log1p(y))

/** log(max(p, floor)): finite for every probability, 0 included. */
export const safeLog = (p: number, floor = 2 ** -1022): number => Math.log(p < floor ? floor : p)
