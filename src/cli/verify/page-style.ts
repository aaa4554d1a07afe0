/** The style sheet of the page: one set of colours for light, one for dark. */
export const style = `
:root { --ground: #ffffff; --raised: #f6f8fa; --text: #1f2328; --quiet: #59636e; --line: #d1d9e0; --wrong: #b4324a; --right: #157a68; --wrong-ground: #fbe9ec; --right-ground: #e2f4f0 }
@media (prefers-color-scheme: dark) { :root { --ground: #0d1117; --raised: #161b22; --text: #e6edf3; --quiet: #9198a1; --line: #30363d; --wrong: #f0788a; --right: #3fc9b0; --wrong-ground: #3a1d24; --right-ground: #12332e } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 62rem; padding: 2rem 1.25rem 4rem; background: var(--ground); color: var(--text); font: 1rem/1.55 ui-sans-serif, system-ui, sans-serif }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .75rem }
h2 { font: 600 1.05rem/1.4 ui-monospace, monospace; margin: 0 0 .5rem; overflow-wrap: anywhere }
a { color: inherit }
code, pre { font: .85rem/1.55 ui-monospace, monospace }
.quiet, figcaption, caption { color: var(--quiet); font-size: .9rem }
nav ol { padding-left: 1.5rem; margin: 1rem 0 }
nav li { margin: .2rem 0; overflow-wrap: anywhere }
section { margin-top: 2rem; padding-top: 1.5rem; border-top: 1px solid var(--line) }
.verdict { display: inline-block; padding: 0 .5rem; border-radius: 1rem; font: 600 .8rem/1.6 ui-sans-serif, system-ui, sans-serif; background: var(--raised); color: var(--quiet); white-space: nowrap }
.verdict.holds { background: var(--right-ground); color: var(--right) }
.verdict.does-not-hold { background: var(--wrong-ground); color: var(--wrong) }
figure { margin: 1rem 0 }
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); gap: 1rem }
.beside figure { margin: .5rem 0; min-width: 0 }
p code { background: var(--raised); border-radius: .25rem; padding: .1em .3em; overflow-wrap: anywhere }
pre { margin: .25rem 0 0; padding: .6rem 0; background: var(--raised); border-radius: .4rem; white-space: pre-wrap; overflow-wrap: anywhere }
pre code { display: block }
pre > code:not(:has(.line)) { padding: 0 .75rem }
.line { display: flex; min-height: 1.55em; padding-right: .75rem }
.number { flex: 0 0 3.5em; margin-right: 1em; color: var(--quiet); text-align: right; user-select: none }
.is-before .marked { background: var(--wrong-ground) }
.is-after .marked { background: var(--right-ground) }
.plot { display: block; width: 100%; height: auto }
.plot text { font: 12px ui-sans-serif, system-ui, sans-serif; fill: var(--quiet) }
.plot .label { font-family: ui-monospace, monospace }
.grid { fill: none; stroke: var(--line) }
.before { fill: none; stroke: var(--wrong); stroke-width: 1.6 }
.after { fill: none; stroke: var(--right); stroke-width: 2 }
.lost { fill: var(--wrong); opacity: .14 }
.key::before { content: ""; display: inline-block; width: 1.4em; height: 0; margin-right: .35em; vertical-align: middle; border-top: 2px solid currentColor }
.key.is-before { color: var(--wrong) }
.key.is-after { color: var(--right) }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-variant-numeric: tabular-nums }
caption { text-align: left; padding-bottom: .35rem }
th, td { padding: .3rem .6rem; border-bottom: 1px solid var(--line); text-align: right; font-weight: 400; font-size: .9rem }
thead th { color: var(--quiet) }
tbody th { text-align: left }
tr.is-before th { color: var(--wrong) }
tr.is-after th { color: var(--right) }
footer { margin-top: 3rem }
`
