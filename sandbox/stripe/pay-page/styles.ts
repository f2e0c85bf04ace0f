export const styles = `
:root {
  color-scheme: light dark;
  --page: light-dark(#f5f3ee, #12110f);
  --card: light-dark(#ffffff, #1c1a17);
  --ink: light-dark(#191714, #f3efe8);
  --quiet: light-dark(#5f584e, #b5ac9f);
  --line: light-dark(#cfc8bc, #4a453d);
  --field: light-dark(#8b8377, #857c70);
  --accent: light-dark(#0b6b53, #5fd3ae);
  --on-accent: light-dark(#ffffff, #06251c);
  --bad: light-dark(#b3261e, #ff9d93);
  --bad-soft: light-dark(#fdecea, #38191a);
  --good: light-dark(#0b6b53, #5fd3ae);
  --test: light-dark(#ffd75e, #e9b93a);
}
* { box-sizing: border-box; margin: 0 }
body {
  background: var(--page); color: var(--ink); min-height: 100dvh;
  font: 16px/1.5 ui-sans-serif, system-ui, 'Noto Sans', 'Noto Sans Thai', 'Noto Sans SC', sans-serif;
  padding-bottom: env(safe-area-inset-bottom);
}
.test {
  background: repeating-linear-gradient(-45deg, var(--test) 0 14px, color-mix(in srgb, var(--test), #000 7%) 14px 28px);
  color: #221a00; font-weight: 700; text-align: center; padding: 10px 16px;
}
main { max-width: 980px; margin: 0 auto; padding: 24px 16px 40px }
h1 { font-size: 1.5rem; line-height: 1.25; text-wrap: balance }
h2 { font-size: 1.0625rem; line-height: 1.35 }
.total { display: grid; gap: 2px }
.total span { color: var(--quiet) }
.total strong { font-size: clamp(2.25rem, 11vw, 3.25rem); line-height: 1.1; letter-spacing: -.02em; font-variant-numeric: tabular-nums; overflow-wrap: anywhere }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 16px; padding: 20px }
.pay { display: grid; gap: 24px }
.fields { display: grid; gap: 16px; align-content: start }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 16px; align-items: start }
.pair > .cvc-field { min-width: 0 }
label { font-weight: 600; display: block; margin-bottom: 6px }
input.text {
  width: 100%; min-height: 52px; padding: 12px 14px; font: inherit; font-size: 1.0625rem;
  font-variant-numeric: tabular-nums; color: inherit; background: var(--card);
  border: 1px solid var(--field); border-radius: 10px;
}
input.text::placeholder { color: var(--quiet); opacity: .85 }
input.text[aria-invalid=true] { border-color: var(--bad); box-shadow: 0 0 0 1px var(--bad) }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
.hint, .error { font-size: .9375rem; margin-top: 6px }
.hint { color: var(--quiet) }
.error { color: var(--bad); font-weight: 600 }
.alert { background: var(--bad-soft); border: 1px solid var(--bad); border-radius: 12px; padding: 14px 16px; display: grid; gap: 4px }
.alert strong { color: var(--bad) }
.alert a { color: inherit; font-weight: 600 }
button, .button {
  display: flex; align-items: center; justify-content: center; width: 100%; min-height: 54px;
  padding: 12px 20px; font: inherit; font-size: 1.0625rem; font-weight: 700; text-align: center;
  color: var(--on-accent); background: var(--accent); border: 1px solid var(--accent);
  border-radius: 12px; cursor: pointer; text-decoration: none; transition: filter .15s;
}
button:hover, .button:hover { filter: brightness(1.08) }
form[data-sent] button { opacity: .7; cursor: progress }
button.second { color: var(--ink); background: transparent; border-color: var(--field) }
.cancel { display: flex; align-items: center; justify-content: center; min-height: 44px; color: var(--ink); text-underline-offset: 3px }
fieldset { border: 0; padding: 0; min-width: 0 }
legend { padding: 0; font-weight: 700; font-size: 1.0625rem }
.cards { display: grid; margin-top: 12px; border-top: 1px solid var(--line) }
.cards label {
  display: grid; grid-template-columns: 22px 1fr; column-gap: 12px; align-items: center;
  min-height: 56px; padding: 8px 4px; margin: 0; font-weight: 400; cursor: pointer;
  border-bottom: 1px solid var(--line);
}
.cards input { width: 20px; height: 20px; margin: 0; accent-color: var(--accent) }
.cards b { display: block; font-weight: 600; line-height: 1.35 }
.cards span span { color: var(--quiet); font-size: .9375rem; font-variant-numeric: tabular-nums }
.cards label:has(:checked) b { color: var(--accent) }
.notice { max-width: 520px; margin: 6vh auto 0; display: grid; gap: 14px; padding: 28px 24px }
.notice form { display: grid; gap: 12px; margin-top: 6px }
.mark { width: 44px; height: 44px; border-radius: 50%; background: var(--good); position: relative }
.mark::after { content: ''; position: absolute; left: 16px; top: 10px; width: 9px; height: 17px; border: solid var(--card); border-width: 0 3px 3px 0; rotate: 45deg }
.bad .mark { background: var(--bad) }
.bad .mark::after { left: 20px; top: 11px; width: 4px; height: 22px; border: 0; rotate: 0deg; background: linear-gradient(var(--card) 0 13px, transparent 13px 17px, var(--card) 17px) }
.ask .mark { display: none }
@media (min-width: 820px) {
  main { padding-top: 56px }
  .pay { grid-template-columns: 1fr 420px; gap: 36px 64px; grid-template-rows: auto 1fr }
  .pay .fields { grid-column: 2; grid-row: 1 / 3; padding: 28px; align-self: start; position: sticky; top: 28px }
  .pay .total { grid-column: 1 }
  .pay fieldset { grid-column: 1 }
}
@media (prefers-reduced-motion: reduce) { * { transition: none !important } }
`
