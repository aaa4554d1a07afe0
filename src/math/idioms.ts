/**
 * Spellings. They are folded before any rule looks, in code and in rules alike, so a rule knows one spelling.
 *
 * `same`: another way to write the very same computation. `cure`: a good way to compute an operation, written out; what is
 * inside is no disease. `remembered`: another operation in mathematics but not in arithmetic, so the form stays matchable.
 * Definitions and stable forms of the vocabulary are added to these by `canonical.ts`.
 */
export interface Idiom {
  readonly spelled: string
  readonly means: string
  readonly kind: 'same' | 'cure' | 'remembered'
}

export const idioms: readonly Idiom[] = [
  { spelled: 'pow(x, 2)', means: 'square(x)', kind: 'same' },
  { spelled: 'pow(x, 1)', means: 'x', kind: 'same' },
  { spelled: 'pow(x, 0.5)', means: 'sqrt(x)', kind: 'remembered' },
  { spelled: 'pow(E, x)', means: 'exp(x)', kind: 'remembered' },
  { spelled: 'square(abs(x))', means: 'square(x)', kind: 'same' },
  { spelled: 'exp(x) / (1 + exp(x))', means: 'sigmoid(x)', kind: 'remembered' },
  { spelled: '1 - sigmoid(x)', means: 'sigmoid(-x)', kind: 'remembered' },
  { spelled: 'log1p(exp(x))', means: 'softplus(x)', kind: 'remembered' },
  { spelled: 'x - log(sum(exp(x)))', means: 'logSoftmax(x)', kind: 'remembered' },
  // Shifting every logit by one number changes no softmax. Whoever shifts has thought of the overflow.
  { spelled: 'exp(x - m) / sum(exp(x - m))', means: 'softmax(x)', kind: 'cure' },
  { spelled: 'max(x) + log(sum(exp(x - max(x))))', means: 'logSumExp(x)', kind: 'cure' },
  { spelled: 'm + log(sum(exp(x - m)))', means: 'logSumExp(x)', kind: 'cure' },
  { spelled: 'x - m - log(sum(exp(x - m)))', means: 'logSoftmax(x)', kind: 'cure' },
  { spelled: 'x - (m + log(sum(exp(x - m))))', means: 'logSoftmax(x)', kind: 'cure' },
  { spelled: 'maximum(x, 0) + log(1 + exp(-abs(x)))', means: 'softplus(x)', kind: 'cure' },
  { spelled: 'square(b) - 4 * (a * c)', means: 'discriminant(a, b, c)', kind: 'remembered' },
  { spelled: 'sqrt(x - y) * sqrt(x + y)', means: 'sqrt(square(x) - square(y))', kind: 'cure' },
  // For what is no number a comparison is false, so these differ there from what they mean.
  ...(['less', 'lessOrEqual'] as const).flatMap((compares): readonly Idiom[] => [
    { spelled: `choice(${compares}(m, x), x, m)`, means: 'maximum(x, m)', kind: 'remembered' },
    { spelled: `choice(${compares}(x, m), x, m)`, means: 'minimum(x, m)', kind: 'remembered' },
  ]),
  { spelled: '-softplus(-x)', means: 'logSigmoid(x)', kind: 'remembered' },
]
