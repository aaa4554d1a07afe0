import { defineConfig } from 'vitest/config'

/** What starts other programs from the packed package, after installing them: `npm run test:hosts`. */
export default defineConfig({
  test: { include: ['test/hosts/**/*.test.ts'], globalSetup: 'test/hosts/install.ts', testTimeout: 240_000, hookTimeout: 240_000, maxWorkers: 2 },
})
