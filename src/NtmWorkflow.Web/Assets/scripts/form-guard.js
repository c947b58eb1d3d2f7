/** Warns before somebody leaves a form marked `data-ntm-guard` with changes that were not sent. */
export function guardForms () {
  let changed = false
  // Files of a field marked data-ntm-upload are sent at once: nothing of them is left unsent.
  const guarded = target => target instanceof Element && !target.matches('[data-ntm-upload]') && target.closest('form[data-ntm-guard]')

  document.addEventListener('input', event => { changed ||= Boolean(guarded(event.target)) })
  document.addEventListener('submit', event => { if (!event.defaultPrevented) changed = false })
  window.addEventListener('beforeunload', event => {
    if (changed) event.preventDefault()
  })
}
