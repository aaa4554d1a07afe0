/** The steps that change the same weights: a discriminator and its generator are two trainings. */
import { Curve } from './curve.ts'
import type { Step } from './step.ts'
import { exploding } from './symptoms/exploding.ts'
import { oscillation } from './symptoms/oscillation.ts'
import { tooLarge, tooSmall } from './symptoms/rate.ts'
import { isStillAbout, type Sighting, type Symptom } from './symptoms/symptom.ts'
import { vanishing } from './symptoms/vanishing.ts'

export class Training {
  readonly loss: Curve
  readonly gradient: Curve
  readonly #symptoms: readonly Symptom[] = [exploding(), vanishing(), oscillation(), tooLarge(), tooSmall()]
  #first: number | undefined
  #last: number | undefined

  constructor(suffix: string) {
    this.loss = new Curve(`loss${suffix}`, 'largest')
    this.gradient = new Curve(`norm of the gradient${suffix}`, 'largest')
  }

  /** Whether the loss is still more than half of what it was at first. */
  get hasNotLearned(): boolean {
    return this.#first === undefined || isStillAbout(this.#last!, this.#first)
  }

  add(step: Step): readonly Sighting[] {
    if (step.loss !== undefined) {
      this.#first ??= step.loss
      this.#last = step.loss
      this.loss.add(step.number, step.loss)
    }
    this.gradient.add(step.number, step.gradientNorm)
    return step.failed ? [] : this.#symptoms.flatMap((symptom) => symptom(step) ?? [])
  }
}
