/** The plot of a rule: the bits that the formula and its cure get wrong, along a line through their inputs, in each format. */

const panel = { width: 330, height: 132, left: 34, top: 46, gap: 52 }
const size = { width: 760, height: 226 }

/** Read on light and on dark pages alike; what is written follows the page. */
const style = `
    text { font: 12px ui-sans-serif, system-ui, sans-serif; fill: #57606a }
    .code { font-family: ui-monospace, monospace }
    .before { fill: none; stroke: #d1495b; stroke-width: 1.6 } .after { fill: none; stroke: #1f9e89; stroke-width: 1.8 }
    .lost { fill: #d1495b; opacity: .14 } .wrong { fill: #d1495b } .right { fill: #1f9e89 }
    .grid { stroke: #8b949e; stroke-opacity: .35; fill: none }
    @media (prefers-color-scheme: dark) { text { fill: #9198a1 } .wrong { fill: #f0788a } .right { fill: #3fc9b0 } }
  `

export function plot({ rule, before, after, panels }) {
  const middle = size.width / 2
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" role="img" aria-labelledby="t d">
  <title id="t">${rule}: wrong bits of ${escaped(before)} and of ${escaped(after)}</title>
  <desc id="d">${panels.map(described).join(' ')}</desc>
  <style>${style}</style>
  <text x="${middle - 14}" y="16" text-anchor="end" class="code wrong">${escaped(before)}</text>
  <text x="${middle}" y="16" text-anchor="middle">→</text>
  <text x="${middle + 14}" y="16" class="code right">${escaped(after)}</text>
${panels.map((p, i) => panelOf(p, panel.left + i * (panel.width + panel.gap))).join('\n')}
</svg>
`
}

const described = ({ format, columns }) => `In ${format.name}, the formula gets ${most(columns, 'before')} of ${format.precision} bits wrong at worst, the cure ${most(columns, 'after')}.`
const most = (columns, which) => Math.round(Math.max(0, ...columns.map((column) => column[which] ?? 0)))

function panelOf({ format, label, axis, columns }, left) {
  const { width, height, top } = panel
  const x = (k) => Math.round(left + (k * width) / columns.length)
  const y = (bits) => Math.round(top + height - (bits * height) / format.precision)
  const steps = (which) => stepsOf(columns.map((column) => (column[which] === undefined ? undefined : y(Math.round(2 * column[which]) / 2))), x)
  const levels = [0, format.precision / 2, format.precision]
  return `  <g>
    <text x="${left}" y="${top - 8}">${format.name}: wrong bits, of ${format.precision}</text>
    <path class="grid" d="${levels.map((bits) => `M${left} ${y(bits)}h${width}`).join('')}${ticksOf(axis).map(({ at }) => `M${x(at * columns.length)} ${top}v${height + 4}`).join('')}"/>
    ${[0, format.precision].map((bits) => `<text x="${left - 6}" y="${y(bits) + 4}" text-anchor="end">${bits}</text>`).join('')}
    ${ticksOf(axis).map(({ at, text }) => `<text x="${x(at * columns.length)}" y="${top + height + 17}" text-anchor="middle">${text}</text>`).join('')}
    <text x="${left + width / 2}" y="${top + height + 36}" text-anchor="middle" class="code">${escaped(label)}</text>
    <path class="lost" d="${areas(steps('before'), y(0))}"/>
    <path class="before" d="${lines(steps('before'))}"/>
    <path class="after" d="${lines(steps('after'))}"/>
  </g>`
}

/** Runs of columns of one height, broken where nothing is known. */
function stepsOf(heights, x) {
  const runs = []
  let run
  for (const [k, height] of heights.entries()) {
    if (height === undefined) run = undefined
    else if (!run) runs.push((run = { from: x(k), steps: [{ height, to: x(k + 1) }] }))
    else if (run.steps.at(-1).height === height) run.steps.at(-1).to = x(k + 1)
    else run.steps.push({ height, to: x(k + 1) })
  }
  return runs
}

const pathOf = ({ from, steps }) => `M${from} ${steps[0].height}${steps.map(({ height, to }, i) => `${i > 0 ? `V${height}` : ''}H${to}`).join('')}`
const lines = (runs) => runs.map(pathOf).join('')
const areas = (runs, floor) => runs.map((run) => `${pathOf(run)}V${floor}H${run.from}z`).join('')

/** 0, and on either side two or three powers of ten, as shares of the width. */
function ticksOf({ lowest, highest }) {
  const decades = highest - lowest
  const step = Math.max(1, Math.ceil(decades / 3))
  const powers = []
  for (let power = highest; power > lowest; power -= step) powers.push(power)
  const share = (power) => (power - lowest) / decades / 2
  return [
    ...powers.map((power) => ({ at: 0.5 - share(power), text: `−${powerOfTen(power)}` })),
    { at: 0.5, text: '0' },
    ...powers.map((power) => ({ at: 0.5 + share(power), text: powerOfTen(power) })),
  ]
}

const raised = { '-': '⁻', 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹' }
const powerOfTen = (power) => (power === 0 ? '1' : power === 1 ? '10' : `10${String(power).replaceAll(/./g, (digit) => raised[digit])}`)

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
