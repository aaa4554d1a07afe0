import type { Table } from './table.ts'

export default {
  reports: [
    {
      as: 'the law of cosines',
      code: `export const distance = (lat1, lon1, lat2, lon2) => 6371 * Math.acos(Math.sin(lat1) * Math.sin(lat2) + Math.cos(lat1) * Math.cos(lat2) * Math.cos(lon2 - lon1))`,
      seldom: true,
      migrate: `import { haversine } from 'nanproof/stable'

export const distance = (lat1, lon1, lat2, lon2) => 6371 * haversine(lat1, lon1, lat2, lon2)`,
      run: { call: 'distance(0.5, 0, 0.5, 1e-9)', before: 0, after: 0.0000055910785018035645 },
      example: true,
    },
    {
      as: 'a course',
      code: `export const course = (phi1, lambda1, phi2, lambda2) => Math.atan2(Math.sin(lambda2 - lambda1) * Math.cos(phi2), Math.cos(phi1) * Math.sin(phi2) - Math.sin(phi1) * Math.cos(phi2) * Math.cos(lambda2 - lambda1))`,
      seldom: true,
      migrate: `import { bearing } from 'nanproof/stable'

export const course = (phi1, lambda1, phi2, lambda2) => bearing(phi1, lambda1, phi2, lambda2)`,
      run: { call: 'course(0.5, 0, 0.5 + 1e-15, 1e-15)', before: 0.693985770074407, after: 0.7206872534396814 },
    },
    {
      as: 'a haversine of tiny angles',
      code: `
export function arc(a, b, c, d) {
  const h = Math.sin((c - a) / 2) ** 2 + Math.cos(a) * Math.cos(c) * Math.sin((d - b) / 2) ** 2
  return 2 * Math.atan2(Math.sqrt(h), Math.sqrt(1 - h))
}`,
      remote: true,
      migrate: `import { haversine } from 'nanproof/stable'

export function arc(a, b, c, d) {
  return haversine(a, b, c, d)
}`,
      run: { call: 'arc(0, 0, 0, 1e-200)', before: 0, after: 1e-200 },
    },
  ],
  quiet: [
    { because: 'the angle between vectors', code: `export const between = (p, q) => Math.acos(p.x * q.x + p.y * q.y + p.z * q.z)` },
    { because: 'the cosines of other angles', code: `export const odd = (a, b, c, d) => Math.acos(Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(d) * Math.cos(c - d))` },
  ],
} satisfies Table
