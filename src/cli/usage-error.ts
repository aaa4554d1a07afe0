/** Asked for in a way that cannot be carried out. The message is for whoever typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
