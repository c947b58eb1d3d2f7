/** Asks the question in `data-ntm-confirm` of the pressed button before its form is sent. */
export function askBeforeActing () {
  document.addEventListener('submit', event => {
    const question = event.submitter?.dataset.ntmConfirm
    if (question && !window.confirm(question)) event.preventDefault()
  }, { capture: true })
}
