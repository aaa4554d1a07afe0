/** A program that trains with TensorFlow.js has its tensors watched, too, by the monitor. */
import { watch, type TensorLibrary } from '../../runtime/monitor.ts'
import { recorder } from './recorder.ts'

const watched = new WeakSet<object>()

export function watchLibrary(tf: TensorLibrary): void {
  const engine = tf.engine()
  if (watched.has(engine)) return
  watched.add(engine)
  // A backend that has to be waited for is not there yet; such a program calls `watch` by itself.
  if (!engine.backend) return
  const monitor = watch(tf, { say: (text) => tell(text) })
  const tell = (text?: string): void => {
    const event = text === undefined ? undefined : monitor.failure ?? monitor.warnings.at(-1)
    recorder.tell({ kind: 'library', ...(event && { event, text: text!.replace(/^nanproof: /, '') }), curves: monitor.curves.map(({ name, points }) => ({ name, points })) })
  }
  process.on('exit', () => tell())
}
