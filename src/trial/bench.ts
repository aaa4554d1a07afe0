/** What a trial needs: the truth, and the tensors of a library. */
import { loadOracle, type Oracle } from '../verify/oracle.ts'
import { tensorsOf, type Tensors } from '../verify/tensor.ts'

export interface Bench {
  readonly oracle: Oracle
  readonly tensors: Tensors
}

export const loadBench = async (): Promise<Bench> => ({ oracle: await loadOracle(), tensors: await tensorsOf(await import('@tensorflow/tfjs')) })
