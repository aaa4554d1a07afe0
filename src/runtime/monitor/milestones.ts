/** The way of a quantity to an edge, in few points: each is at most half as far from it as the one before. */
export interface Milestone {
  readonly step: number
  readonly value: number
}

export class Milestones {
  readonly #points: (Milestone & { readonly distance: number })[] = []

  /** Binary64 halves no more than 1100 times on the way to 0, so this never grows long. */
  add(step: number, value: number, distance: number): void {
    const last = this.#points.at(-1)
    if (!last || distance <= last.distance / 2) this.#points.push({ step, value, distance })
    // What went away from the edge begins anew.
    else if (distance > 4 * last.distance) this.#points.splice(this.#points.findIndex((point) => point.distance < distance), Infinity, { step, value, distance })
  }

  last(count: number): readonly Milestone[] {
    return this.#points.slice(-count).map(({ step, value }) => ({ step, value }))
  }
}
