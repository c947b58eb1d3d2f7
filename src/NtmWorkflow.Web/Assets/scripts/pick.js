// A long list of checkboxes can be searched, and what is found ticked or unticked at once. Without script the whole list stands.
const plain = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/gi, 'd').toLowerCase()

/** Puts a search and two buttons before every list of checkboxes marked `data-ntm-pick`, whose value is the label of the search. */
export function pickFromLists () {
  for (const list of document.querySelectorAll('[data-ntm-pick]')) {
    const items = [...list.querySelectorAll('.govuk-checkboxes__item')].map(row => ({
      row, box: row.querySelector('input'), text: plain(row.textContent)
    }))
    const said = element('p', 'govuk-hint')
    said.setAttribute('role', 'status')
    const tell = () => {
      const found = items.filter(item => !item.row.hidden).length
      said.textContent = `Đã chọn ${items.filter(item => item.box.checked).length}/${items.length}${found < items.length ? `, đang hiện ${found}` : ''}`
    }
    list.before(search(list, text => {
      for (const item of items) item.row.hidden = !item.text.includes(plain(text.trim()))
      tell()
    }), buttons(ticked => {
      for (const item of items) if (!item.row.hidden) item.box.checked = ticked
      // The form's guard hears of it as of any other change.
      list.dispatchEvent(new Event('input', { bubbles: true }))
      tell()
    }), said)
    list.addEventListener('change', tell)
    tell()
  }
}

function search (list, onInput) {
  const group = element('div', 'govuk-form-group')
  const label = group.appendChild(element('label', 'govuk-label', list.dataset.ntmPick))
  const field = group.appendChild(element('input', 'govuk-input'))
  field.type = 'search'
  field.id = `${list.querySelector('input').id}-tim`
  label.htmlFor = field.id
  field.addEventListener('input', event => {
    // What is typed here is not part of the form.
    event.stopPropagation()
    onInput(field.value)
  })
  field.addEventListener('keydown', event => { if (event.key === 'Enter') event.preventDefault() })
  return group
}

function buttons (onPress) {
  const group = element('div', 'govuk-button-group')
  for (const [text, ticked] of [['Chọn các mục đang hiện', true], ['Bỏ chọn các mục đang hiện', false]]) {
    const button = group.appendChild(element('button', 'govuk-button govuk-button--secondary', text))
    button.type = 'button'
    button.addEventListener('click', () => onPress(ticked))
  }
  return group
}

function element (tag, className, text = '') {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = text
  return made
}
