/** Instruments one file after the other, each with numbers of its own. */
import { instrument } from './instrument.ts'
import { most } from './recorder.ts'

const recorder = new URL(`./recorder${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url).href

/** Modules are read in one thread and scripts in another, which share the numbers between them. */
export function instrumenter(thread: 'hooks' | 'program'): (file: string, text: string, format: 'module' | 'commonjs') => string {
  let [firstSite, firstLoop] = thread === 'hooks' ? [0, 0] : [most / 2, most / 2]
  const end = firstSite + most / 2
  return (file, text, format) => {
    const { code, sites, loops } = instrument(file, text, { firstSite, firstLoop, recorder, format, room: end - firstSite })
    firstSite += sites
    firstLoop += loops
    return code
  }
}
