/** The page of `nanproof verify`, as a browser shows it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Browser } from './browser.ts'

const root = join(import.meta.dirname, '..', '..'), folder = mkdtempSync(join(tmpdir(), 'nanproof-report-')), report = join(folder, 'report.html')
let browser: Browser

beforeAll(async () => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'dist', 'src', 'cli', 'nanproof.js'), 'verify', 'examples/iris', '--samples', '400', '--report', report], { cwd: root, encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
  browser = await Browser.open(pathToFileURL(report).href)
}, 300_000)
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Of each plot: its size, the heights of what is drawn in it, its colours. */
const plots = (): Promise<readonly { width: number, height: number, before: number, after: number, lost: number, stroke: string, ground: string }[]> => browser.evaluate(`[...document.querySelectorAll('svg.plot')].map((svg) => {
  const box = (path) => svg.querySelector(path).getBBox(), { width, height } = svg.getBoundingClientRect()
  return { width, height, before: box('.before').height, after: box('.after').width, lost: box('.lost').height, stroke: getComputedStyle(svg.querySelector('.before')).stroke, ground: getComputedStyle(document.body).backgroundColor }
})`)

test('every formula has a plot that is seen', async () => {
  const seen = await plots()
  expect(seen).toHaveLength(await browser.evaluate(`document.querySelectorAll('section').length`))
  expect(seen.length).toBeGreaterThanOrEqual(9)
  for (const { width, height, before, after, lost } of seen) {
    expect(width).toBeGreaterThan(300)
    expect(height).toBeGreaterThan(80)
    expect(before).toBeGreaterThan(20)
    expect(lost).toBeGreaterThan(20)
    expect(after).toBeGreaterThan(300)
  }
})

test('the code stands beside its cure', async () => {
  const [left, right] = await browser.evaluate(`[...document.querySelector('.beside').children].map((figure) => { const { x, y } = figure.getBoundingClientRect(); return [x, y] })`)
  expect(left[0]).toBeLessThan(right[0])
  expect(left[1]).toBe(right[1])
  expect(await browser.evaluate(`[...document.querySelectorAll('.is-before .marked')].every((line) => line.getBoundingClientRect().height > 5)`)).toBe(true)
})

test('nothing is wider than a telephone', async () => {
  await browser.send('Emulation.setDeviceMetricsOverride', { width: 390, height: 800, deviceScaleFactor: 2, mobile: true })
  expect(await browser.evaluate(`document.documentElement.scrollWidth`)).toBeLessThanOrEqual(390)
  await browser.send('Emulation.clearDeviceMetricsOverride')
})

test('it is light or dark as its reader is', async () => {
  const looks = []
  for (const value of ['light', 'dark']) {
    await browser.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] })
    const { stroke, ground } = (await plots())[0]!
    looks.push([ground, stroke])
  }
  expect(looks).toEqual([['rgb(255, 255, 255)', 'rgb(180, 50, 74)'], ['rgb(13, 17, 23)', 'rgb(240, 120, 138)']])
})
