const MOST_LINES = 12
const LONGEST = 120

/**
 * Asks the question in `data-ntm-confirm` of the pressed button before its form is sent. The form is tried first: what would be
 * refused anyway is not asked about, and the question repeats what was chosen.
 */
export function askBeforeActing () {
  document.addEventListener('submit', async event => {
    const button = event.submitter
    const question = button?.dataset.ntmConfirm
    if (!question) return
    if ('ntmSure' in button.dataset) {
      delete button.dataset.ntmSure
      return
    }
    event.preventDefault()
    const form = event.target
    if (await wouldPass(form, button) && !window.confirm([question, ...chosenIn(form)].join('\n'))) return
    button.dataset.ntmSure = ''
    form.requestSubmit(button)
  }, { capture: true })
}

/** Whether the service would take the form: then it sends the reader on. Without an answer the person is asked. */
async function wouldPass (form, button) {
  const fields = new FormData(form, button)
  for (const [name, value] of [...fields]) if (value instanceof File) fields.delete(name)
  fields.set('_trial', 'yes')
  try {
    const answer = await fetch(button.formAction, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
    return answer.type === 'opaqueredirect'
  } catch {
    return true
  }
}

/** What was chosen, counted where the same choice is made many times, and what was written. */
function chosenIn (form) {
  const choices = [...form.querySelectorAll('input[type=radio]:checked')].map(input => input.labels[0].textContent.trim())
  const counted = [...new Set(choices)].map(choice => {
    const count = choices.filter(one => one === choice).length
    return count === 1 ? choice : `${choice}: ${count}`
  })
  const written = [...form.querySelectorAll('textarea')].filter(area => area.value.trim())
    .map(area => `${area.labels[0].textContent.trim()}: ${shortened(area.value.trim())}`)
  const lines = [...counted, ...written]
  return lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), '…'] : lines
}

function shortened (text) {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
