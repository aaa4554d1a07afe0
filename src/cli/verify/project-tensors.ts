/** The TensorFlow.js that a project has, computed on its reference backend. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { tensorsOf, type Library, type Tensors } from '../../verify/tensor.ts'

const packages = ['@tensorflow/tfjs', '@tensorflow/tfjs-node']

/** Nothing where the folder and those around it have none. */
export async function projectTensors(folder: string): Promise<Tensors | undefined> {
  const { resolve } = createRequire(join(folder, 'package.json'))
  for (const name of packages) {
    let path: string
    try {
      path = resolve(name)
    } catch {
      continue
    }
    const loaded = await import(pathToFileURL(path).href) as Library & { readonly default?: Library }
    return tensorsOf(loaded.default ?? loaded)
  }
  return undefined
}
