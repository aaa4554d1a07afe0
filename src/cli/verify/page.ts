/** The outcomes as one page that needs nothing else: no network, no script. It is light or dark as its reader is. */
import { formats } from '../../numbers/format.ts'
import type { Errors } from '../../verify/examination.ts'
import type { Report } from '../report.ts'
import { escaped } from './escaped.ts'
import { excerptsOf, type Excerpt } from './excerpt.ts'
import { verdictOf, type Outcome, type Verdict } from './outcome.ts'
import { style } from './page-style.ts'
import { plot } from './plot.ts'
import { beyond, type Verified } from './verified.ts'
import { counterexampleOf, gradientsOf, inputsOf, instanceOf, percent, reasonNotTried, regionsOf, short } from './words.ts'

export function page(report: Report, outcomes: readonly Outcome[], hasTensors: boolean): string {
  const of = (verdict: Verdict): number => outcomes.filter((outcome) => verdictOf(outcome) === verdict).length
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>nanproof verify: ${count(outcomes.length, 'finding')}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>What the formulas do, and their cures</h1>
<p>${count(outcomes.length, 'finding')} in ${count(report.results.length, 'file')} with the preset <code>${report.preset}</code>: ${(['holds', 'does not hold', 'not tried'] as const).filter((verdict) => of(verdict) > 0).map((verdict) => `<span class="verdict ${classOf(verdict)}">${of(verdict)} ${verdict === 'holds' && of(verdict) !== 1 ? 'hold' : verdict === 'does not hold' && of(verdict) !== 1 ? 'do not hold' : verdict}</span>`).join(' ')}</p>
<p class="quiet">Each formula was evaluated with the numbers of the code: as it stands, cured, and exactly, by MPFR.${hasTensors ? ' Tensors were computed by the project’s TensorFlow.js.' : ' No TensorFlow.js is installed in the project: tensors were computed as float32 numbers, and their gradients were not.'} A cure that holds was refuted by no input; that is no proof.</p>
${outcomes.length > 1 ? `<nav><ol>${outcomes.map((outcome, i) => `<li><a href="#finding-${i + 1}">${escaped(placeOf(outcome))}</a> <span class="quiet">${escaped(nameOf(outcome))}</span> <span class="verdict ${classOf(verdictOf(outcome))}">${verdictOf(outcome)}</span></li>`).join('')}</ol></nav>` : ''}
</header>
<main>
${outcomes.map((outcome, i) => section(report, outcome, `finding-${i + 1}`)).join('\n')}
</main>
<footer class="quiet">nanproof ${report.version}</footer>
</body>
</html>
`
}

const placeOf = ({ file, message: { line, column } }: Outcome): string => `${file}:${line}:${column}`
const nameOf = ({ rule }: Outcome): string => rule.slice(rule.indexOf('/') + 1)
const classOf = (verdict: Verdict): string => verdict.replaceAll(' ', '-')
const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`

function section(report: Report, outcome: Outcome, id: string): string {
  const { url, lifted, verified, message } = outcome, verdict = verdictOf(outcome), name = escaped(nameOf(outcome))
  return `<section id="${id}">
<h2>${escaped(placeOf(outcome))} <span class="verdict ${classOf(verdict)}">${verdict}</span></h2>
<p><a href="${escaped(url ?? '')}">${name}</a>: ${escaped(message.message).replaceAll(/`([^`]+)`/g, '<code>$1</code>')}</p>
${lifted ? code(report, outcome) : ''}
${lifted && verified ? results(verified, id) : `<p class="quiet">Not tried: ${reasonNotTried(outcome)}.</p>`}
</section>`
}

/** The source beside the cure. */
function code(report: Report, { message, lifted, file }: Outcome): string {
  const result = report.results.find(({ filePath, messages }) => messages.includes(message) && filePath.replaceAll('\\', '/').endsWith(file.replace(/^(?:\.\.\/)+/, '')))
  const excerpts = result && excerptsOf(result, message), { code, cure, imports } = lifted!
  const [before, after] = excerpts?.map(listing) ?? [`<pre><code>${escaped(code)}</code></pre>`, cure === undefined ? '<p class="quiet">No cure can be written here.</p>' : `<pre><code>${escaped(cure)}</code></pre>`]
  return `<div class="beside">
<figure class="is-before"><figcaption>as it stands</figcaption>${before}</figure>
<figure class="is-after"><figcaption>cured${imports ? ', importing from <code>nanproof/stable</code>' : ''}</figcaption>${after}</figure>
</div>`
}

const listing = ({ first, lines, marked: [from, to] }: Excerpt): string =>
  `<pre><code>${lines.map((line, i) => `<span class="line${i >= from && i <= to ? ' marked' : ''}"><span class="number">${first + i}</span><span>${escaped(line)}</span></span>`).join('')}</code></pre>`

function results(verified: Verified, id: string): string {
  const { examination, curve } = verified, { format } = examination, gradients = gradientsOf(verified)
  const row = (name: string, errors: Errors, kind: string): string => `<tr class="${kind}"><th scope="row">${name}</th><td>${bits(errors.bits.mean)}</td><td>${bits(errors.bits.max)}</td><td>${percent(errors.beyond)}</td><td>${errors.nonFinite.toLocaleString('en')}</td></tr>`
  const notes = [
    ...(curve ? regionsOf(curve).map((region) => `Fails for ${escaped(region)}.`) : []),
    ...examination.failures.slice(0, 2).map((failure) => `${capital(escaped(instanceOf(failure, examination)))}.`),
    ...examination.counterexamples.map((each) => `<strong>The cure ${escaped(counterexampleOf(each, examination))}.</strong>`),
    ...(gradients === undefined ? [] : [`Gradient: ${escaped(gradients)}.`]),
    ...(examination.unknown > 0 ? [`The exact value of ${examination.unknown.toLocaleString('en')} results was not settled; they are not counted.`] : []),
  ]
  return `${curve ? `<figure>${plot(curve, format, id)}<figcaption><span class="key is-before">as it stands</span> <span class="key is-after">cured</span> wrong bits of ${formats[format].precision}, at worst</figcaption></figure>` : ''}
<table><caption>${escaped(inputsOf(verified))}</caption><thead><tr><td></td><th scope="col">wrong bits, on average</th><th scope="col">at worst</th><th scope="col">more than ${beyond} bits</th><th scope="col">no finite number</th></tr></thead>
<tbody>${row('as it stands', examination.before, 'is-before')}${row('cured', examination.after, 'is-after')}</tbody></table>
${notes.length > 0 ? `<ul>${notes.map((note) => `<li>${note}</li>`).join('')}</ul>` : ''}`
}

const bits = (x: number): string => (x > 0 && x < 0.01 ? '< 0.01' : short(Number(x.toPrecision(3))))
const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1)
