// Opens the diagram of a dossier's path when somebody asks for it; the text list beside it always stands.
for (const details of document.querySelectorAll('details[data-ntm-path]')) {
  details.hidden = false
  const open = () => {
    if (!details.open) return
    details.removeEventListener('toggle', open)
    show(details)
  }
  details.addEventListener('toggle', open)
  open()
}

async function show (details) {
  const status = details.querySelector('[data-ntm-path-status]')
  try {
    const [{ draw }, answer] = await Promise.all([import('./path-diagram.js'), fetch(details.dataset.src)])
    if (!answer.ok) throw new Error(`${answer.status}`)
    await draw(details.querySelector('[data-ntm-path-canvas]'), await answer.text(), details.dataset)
    status.hidden = true
  } catch (error) {
    console.error(error)
    status.textContent = 'Không tải được sơ đồ. Xem danh sách các bước bên trên.'
  }
}
