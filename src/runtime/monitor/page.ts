/** The report: one page with its plots, which needs no other file and no network. */
import type { Curve, Point } from './curve.ts'
import type { Failure, Warning } from './event.ts'
import { explain, showWarning } from './explanation.ts'
import { short } from './symptoms/symptom.ts'

export interface Report {
  readonly failure: Failure | undefined
  readonly warnings: readonly Warning[]
  readonly curves: readonly Curve[]
  readonly steps: number
}

export function pageOf({ failure, warnings, curves, steps }: Report): string {
  return reportPage({
    title: failure ? `Failed in step ${failure.step}` : `${steps} steps without a failure`, curves, unit: 'step ',
    ...(failure && { failure: { text: explain(failure), step: failure.step, label: `step ${failure.step}: ${failure.reason}` } }),
    signs: warnings.map((warning) => ({ text: showWarning(warning), step: warning.step, label: `step ${warning.step}: ${warning.message}` })),
  })
}

/** Something that is told in the text, and marked in the plots where it has a step. */
export interface Told {
  readonly text: string
  readonly step: number | undefined
  readonly label: string
}

export interface ReportPage {
  readonly title: string
  readonly failure?: Told
  readonly signs: readonly Told[]
  readonly curves: readonly Pick<Curve, 'name' | 'points'>[]
  /** What a step is called. */
  readonly unit: string
}

export function reportPage({ title, failure, signs, curves, unit }: ReportPage): string {
  const mark = (colour: Mark['colour']) => ({ step, label }: Told): readonly Mark[] => (step === undefined ? [] : [{ step, colour, label }])
  const marks = [...signs.flatMap(mark('sign')), ...(failure ? mark('event')(failure) : [])]
  return pageWith(title, [
    failure ? `<pre>${escape(failure.text)}</pre>` : '',
    signs.length > 0 ? `<h2>What showed before</h2>\n<ol>${signs.map(({ text }) => `<li>${escape(text)}</li>`).join('')}</ol>` : '',
    ...(curves.length > 0 ? [`<h2>By ${unit.trim()}</h2>`] : []), ...curves.map((curve) => figure(curve, marks, unit)),
  ])
}

/** A page of one plot. */
export const plotPage = (title: string, curve: Curve, marks: readonly Mark[]): string => pageWith(title, [figure(curve, marks, '')])

function pageWith(title: string, parts: readonly string[]): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>nanproof: ${escape(title)}</title>
<style>
:root { color-scheme: light dark; --line: #2563eb; --event: #dc2626; --sign: #d97706; font: 15px/1.5 system-ui, sans-serif }
body { max-width: 62rem; margin: 2rem auto; padding: 0 1rem }
figure { margin: 1.5rem 0 } figcaption { font-weight: 600 }
svg { width: 100%; height: auto; overflow: visible } text { font-size: 11px; fill: currentColor }
pre { white-space: pre-wrap; border-left: 3px solid var(--event); padding-left: 1rem }
li { margin: .25rem 0 }
</style>
<h1>${escape(title)}</h1>
${parts.filter((part) => part !== '').join('\n')}
</html>
`
}

export const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const width = 900, height = 160, left = 70

export interface Mark {
  readonly step: number
  readonly colour: 'sign' | 'event'
  readonly label: string
}

function figure({ name, points }: Pick<Curve, 'name' | 'points'>, marks: readonly Mark[], unit: string): string {
  const finite = points.filter(({ value }) => Number.isFinite(value))
  const isLogarithmic = finite.length > 0 && finite.every(({ value }) => value >= 0) && spread(finite) > 100
  const floor = finite.reduce((low, { value }) => (value > 0 && value < low ? value : low), Infinity) / 2
  const scale = (value: number): number => (isLogarithmic ? Math.log(Math.max(value, floor)) : value)
  const low = Math.min(...finite.map(({ value }) => scale(value))), high = Math.max(...finite.map(({ value }) => scale(value)))
  const [start, end] = [points[0]!.step, marks.reduce((last, { step }) => Math.max(last, step), points.at(-1)!.step)]
  const x = (step: number): number => left + ((step - start) / (end - start || 1)) * (width - left)
  const y = (value: number): number => height - ((scale(value) - low) / (high - low || 1)) * height
  const path = finite.map((point, i) => `${i > 0 && follows(points, point) ? 'L' : 'M'}${x(point.step).toFixed(1)} ${y(point.value).toFixed(1)}`).join('')
  const mark = ({ step, colour, label }: Mark): string => `<line x1="${x(step).toFixed(1)}" x2="${x(step).toFixed(1)}" y1="0" y2="${height}" stroke="var(--${colour})" stroke-dasharray="4 3"><title>${escape(label)}</title></line>`
  const range = finite.length > 0 ? [Math.min(...finite.map(({ value }) => value)), Math.max(...finite.map(({ value }) => value))] as const : ([NaN, NaN] as const)
  return `<figure><figcaption>${escape(name)}${isLogarithmic ? ', logarithmic' : ''}</figcaption>
<svg viewBox="0 -12 ${width} ${height + 32}" role="img" aria-label="${escape(`${name}, from ${unit}${whole(start)} to ${whole(end)}`)}">
<line x1="${left}" x2="${width}" y1="${height}" y2="${height}" stroke="currentColor" opacity=".3"/>
<text x="${left - 6}" y="4" text-anchor="end">${short(range[1])}</text><text x="${left - 6}" y="${height}" text-anchor="end">${short(range[0])}</text>
<text x="${left}" y="${height + 16}">${unit}${whole(start)}</text><text x="${width}" y="${height + 16}" text-anchor="end">${whole(end)}</text>
${marks.filter(({ step }) => step >= start).map(mark).join('')}
<path d="${path}" fill="none" stroke="var(--line)" stroke-width="1.5"/>
</svg></figure>`
}

/** Steps are counted; anything else is rounded. */
const whole = (x: number): string => (Number.isInteger(x) ? String(x) : short(x))

/** Over a step that is no number, no line is drawn. */
const follows = (points: readonly Point[], point: Point): boolean => Number.isFinite(points[points.indexOf(point) - 1]?.value)

function spread(points: readonly Point[]): number {
  const positive = points.map(({ value }) => value).filter((value) => value > 0)
  return positive.length === 0 ? 1 : Math.max(...positive) / Math.min(...positive)
}
