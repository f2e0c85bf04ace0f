/**
 * Comfort only, the form works without it: digits are grouped while typing, a tap on a test card
 * fills the fields, and a second tap on the button does nothing.
 */
export const script = `
const form = document.querySelector('form[data-pay]')
const field = (name) => form.elements.namedItem(name)
const group = (digits) => /^3[47]/.test(digits)
  ? [digits.slice(0, 4), digits.slice(4, 10), digits.slice(10, 15)].filter(Boolean).join(' ')
  : digits.slice(0, 19).replace(/(.{4})(?=.)/g, '$1 ')
const atEnd = (input) => input.selectionStart === input.value.length
if (form) {
  field('number').addEventListener('input', ({ target }) => {
    if (atEnd(target)) target.value = group(target.value.replace(/\\D/g, ''))
    for (const radio of form.elements) {
      if (radio.name === 'test_card') radio.checked = radio.value === target.value.replace(/\\D/g, '')
    }
  })
  field('expiry').addEventListener('input', ({ target, inputType }) => {
    if (!atEnd(target) || /^delete/.test(inputType || '')) return
    const digits = target.value.replace(/\\D/g, '')
    if (/^\\d{2,}$/.test(digits) && target.value.length <= 3) {
      target.value = digits.slice(0, 2) + ' / ' + digits.slice(2)
    }
  })
  form.addEventListener('change', ({ target }) => {
    if (target.name !== 'test_card') return
    field('number').value = group(target.value)
    field('expiry').value = field('expiry').value || form.dataset.expiry
    field('cvc').value = '123'
  })
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  form.querySelector('.cards').addEventListener('pointerup', () => setTimeout(() =>
    form.querySelector('.fields').scrollIntoView({ block: 'nearest', behavior: isCalm ? 'auto' : 'smooth' })))
}
for (const each of document.forms) {
  each.addEventListener('submit', (event) => {
    if (each.dataset.sent) return event.preventDefault()
    each.dataset.sent = 'yes'
    const button = event.submitter
    if (button && each.dataset.busy) button.textContent = each.dataset.busy
  })
}
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload()
})
`
