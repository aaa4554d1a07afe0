/** A client of the Language Server Protocol: requests, answers to what the server asks, and the edits that it applies. */
import { spawn } from 'node:child_process'

export interface TextEdit {
  readonly range: { readonly start: Position, readonly end: Position }
  readonly newText: string
}

interface Position {
  readonly line: number
  readonly character: number
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

export interface Server {
  readonly request: <T>(method: string, params?: unknown) => Promise<T>
  readonly notify: (method: string, params: unknown) => void
  readonly end: () => void
}

/** `answers` are to the server's own requests and notifications, by method; a request that is not there is answered with nothing. */
export function languageServer(command: readonly [string, ...string[]], cwd: string, answers: Readonly<Record<string, (params: never) => unknown>>): Server {
  const [program, ...args] = command
  const child = spawn(program, args, { cwd, stdio: ['pipe', 'pipe', 'ignore'] })
  const open = new Map<number, { readonly resolve: (value: never) => void, readonly reject: (reason: Error) => void }>()
  let received = Buffer.alloc(0), count = 0

  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }
  const take = ({ id, method, params, result, error }: Message): void => {
    if (method !== undefined) {
      const result = answers[method]?.(params as never) ?? null
      if (id !== undefined) send({ id, result })
    } else if (id !== undefined) {
      const waiting = open.get(id)
      open.delete(id)
      if (error) waiting?.reject(new Error(error.message))
      else waiting?.resolve(result as never)
    }
  }
  child.stdout.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk])
    for (let end = received.indexOf('\r\n\r\n'); end >= 0; end = received.indexOf('\r\n\r\n')) {
      const length = Number(/Content-Length: (\d+)/i.exec(received.subarray(0, end).toString())![1])
      if (received.length < end + 4 + length) return
      const message = JSON.parse(received.subarray(end + 4, end + 4 + length).toString()) as Message
      received = received.subarray(end + 4 + length)
      take(message)
    }
  })
  const request = <T>(method: string, params?: unknown) => new Promise<T>((resolve, reject) => {
    open.set(++count, { resolve, reject })
    send({ id: count, method, params })
  })
  return {
    request,
    notify: (method, params) => send({ method, params }),
    end: () => void child.kill(),
  }
}

/** A text after the edits that an editor was told to make. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split('\n'), offset = ({ line, character }: Position) => lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character
  return [...edits].sort((a, b) => offset(b.range.start) - offset(a.range.start)).reduce((whole, { range: { start, end }, newText }) => whole.slice(0, offset(start)) + newText + whole.slice(offset(end)), text)
}
