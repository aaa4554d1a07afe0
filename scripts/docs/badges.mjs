/** What `--fix` does for a rule, as the rows of its table tell. */
export function badges({ reports }) {
  const primitives = [...new Set(reports.flatMap(({ migrate }) => [...migrate.matchAll(/\{([^{}]*)\} (?:from |= require\()['"]nanproof\/stable/g)].flatMap(([, names]) => names.split(',').map((name) => name.trim().split(/ as |: /)[0]))))].sort()
  return [
    ...(reports.some(({ recommended }) => recommended !== undefined) ? [{ badge: '🔧', text: 'In `recommended`, `--fix` writes the cure where it keeps the value and needs no import.' }] : []),
    ...(reports.some(({ recommended }) => recommended === undefined) ? [{ badge: '💡', text: 'In `recommended`, what it does not fix it suggests.' }] : []),
    { badge: '📦', text: primitives.length === 0 ? 'In `migrate`, `--fix` always writes it.' : `In \`migrate\`, \`--fix\` always writes it, and imports ${primitives.map((name) => `\`${name}\``).join(' or ')} from \`nanproof/stable\` where it must.` },
  ]
}
