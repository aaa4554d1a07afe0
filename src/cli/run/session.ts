/** What a run tells, as it happens: sentences for the terminal, lines for the log, a page with the plots. */
import { appendFileSync, writeFileSync } from 'node:fs'
import { sep } from 'node:path'
import type { Linter } from 'eslint'
import { Curve } from '../../runtime/monitor/curve.ts'
import { reportPage, type ReportPage, type Told as Shown } from '../../runtime/monitor/page.ts'
import { lint, type Plugin } from '../lint.ts'
import { kinds } from './kinds.ts'
import type { LibraryEvent, Line, Sighting } from './recorder.ts'
import { sentencesOf, toldOf, type Told } from './told.ts'

export interface Outputs {
  readonly log?: string
  readonly report?: string
}

export class Session {
  #failure: Shown | undefined
  readonly #plugin: Plugin
  readonly #outputs: Outputs
  readonly #findings = new Map<string, readonly Linter.LintMessage[]>()
  readonly #signs: Shown[] = []
  readonly #curves = new Map<string, ReportPage['curves'][number]>()
  #first: Told | undefined

  constructor(plugin: Plugin, outputs: Outputs) {
    this.#plugin = plugin
    this.#outputs = outputs
    if (outputs.log !== undefined) writeFileSync(outputs.log, '')
    this.#write()
  }

  get hasFailed(): boolean {
    return this.#failure !== undefined
  }

  async hear(line: Line): Promise<void> {
    if (line.kind === 'library') this.#hearLibrary(line)
    else await this.#hearProgram(line)
    this.#write()
  }

  async #hearProgram(sighting: Sighting): Promise<void> {
    const told = toldOf(sighting, await this.#findingsIn(sighting.site.file), sighting.kind === 'near' ? undefined : this.#first)
    // A number may be small for good reasons. Where a rule knows the formula, there is none.
    if (told.kind === 'warning' && told.rule === undefined) return
    if (told.kind === 'warning') this.#first ??= told
    for (const curve of curveOf(sighting)) this.#curves.set(curve.name, curve)
    this.#tell(told.kind === 'failure', told, { text: sentencesOf(told, sighting.seen), step: told.step, label: `${told.step === undefined ? '' : `round ${told.step}: `}${told.reason}` })
  }

  #hearLibrary({ event, text, curves }: LibraryEvent): void {
    for (const curve of curves) this.#curves.set(curve.name, { name: curve.name, points: curve.points.map(({ step, value }) => ({ step, value: Number(value) })) })
    if (event && text !== undefined) this.#tell(event.kind === 'failure', event, { text: text.replaceAll(`${process.cwd()}${sep}`, ''), step: event.step, label: `step ${event.step}: ${event.kind === 'failure' ? event.reason : event.message}` })
  }

  #tell(isFailure: boolean, event: object, shown: Shown): void {
    if (isFailure) this.#failure ??= shown
    else this.#signs.push(shown)
    if (this.#outputs.log !== undefined) appendFileSync(this.#outputs.log, `${JSON.stringify(event)}\n`)
    process.stderr.write(`nanproof: ${shown.text}\n`)
  }

  #write(): void {
    const { report } = this.#outputs
    if (report !== undefined) writeFileSync(report, reportPage({ title: this.#failure ? 'The run failed' : 'No failure', unit: 'step ', signs: this.#signs, curves: [...this.#curves.values()], ...(this.#failure && { failure: this.#failure }) }))
  }

  async #findingsIn(file: string): Promise<readonly Linter.LintMessage[]> {
    let findings = this.#findings.get(file)
    if (!findings) this.#findings.set(file, (findings = await this.#lint(file)))
    return findings
  }

  async #lint(file: string): Promise<readonly Linter.LintMessage[]> {
    const { configs } = this.#plugin
    const { results } = await lint({ paths: [file], plugin: this.#plugin, preset: 'migrate' in configs ? 'migrate' : Object.keys(configs)[0]!, fix: false, onFile: undefined })
    return results.flatMap(({ messages }) => messages).filter(({ fatal }) => fatal !== true)
  }
}

function curveOf({ site: { kind, operation, argument }, trail, step, value }: Sighting): readonly Curve[] {
  const { which } = kinds[kind], curve = new Curve(`${which} ${argument} of ${operation}`, which), points = [...trail, { step, value }]
  if (points.length < 2 || points.some((point) => point.step === undefined)) return []
  for (const point of points) curve.add(point.step!, Number(point.value))
  return [curve]
}
