/** A headless Chromium, spoken to over pipes in its DevTools protocol. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

function found(): string {
  const name = names.find((each) => spawnSync(each, ['--version'], { stdio: 'ignore' }).status === 0)
  if (name === undefined) throw new Error(`no ${names.join(', ')} in PATH: apt-get install chromium`)
  return name
}

interface Answer {
  readonly id?: number
  readonly sessionId?: string
  readonly result?: any
  readonly error?: { readonly message: string }
}

export class Browser {
  readonly #profile = mkdtempSync(join(tmpdir(), 'nanproof-browser-'))
  readonly #process: ChildProcess
  readonly #open = new Map<number, (answer: Answer) => void>()
  #last = 0
  #session: string | undefined

  private constructor() {
    this.#process = spawn(found(), ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--window-size=1200,900', `--user-data-dir=${this.#profile}`, '--remote-debugging-pipe', 'about:blank'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] })
    let read = ''
    ;(this.#process.stdio[4] as Readable).setEncoding('utf8').on('data', (part: string) => {
      const messages = (read + part).split('\0')
      read = messages.pop()!
      for (const message of messages) this.#take(JSON.parse(message) as Answer)
    })
  }

  /** A page of a new browser. */
  static async open(url: string): Promise<Browser> {
    const browser = new Browser(), { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' })
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true })
    browser.#session = sessionId
    await browser.send('Page.navigate', { url })
    await browser.evaluate(`new Promise((resolve) => (document.readyState === 'complete' && location.href !== 'about:blank' ? resolve() : addEventListener('load', resolve)))`)
    return browser
  }

  #take({ id, result, error }: Answer): void {
    const answer = id === undefined ? undefined : this.#open.get(id)
    if (id === undefined || !answer) return
    this.#open.delete(id)
    answer(error ? { error } : { result })
  }

  send(method: string, params: object = {}): Promise<any> {
    const id = ++this.#last
    return new Promise((resolve, reject) => {
      this.#open.set(id, ({ result, error }) => (error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result)))
      ;(this.#process.stdio[3] as Writable).write(`${JSON.stringify({ id, method, params, sessionId: this.#session })}\0`)
    })
  }

  /** What an expression is in the page. */
  async evaluate(expression: string): Promise<any> {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve))
    this.#session = undefined
    await this.send('Browser.close').catch(() => undefined)
    await ended
    rmSync(this.#profile, { recursive: true, force: true })
  }
}
