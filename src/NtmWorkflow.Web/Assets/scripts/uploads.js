// Sends the files of a field one by one as soon as they are chosen. Without script they travel with the form.
const LONGEST_WAIT = 10 * 60 * 1000
let running = 0

/** Takes over every file field marked `data-ntm-upload`. */
export function uploadAtOnce () {
  for (const field of document.querySelectorAll('input[type=file][data-ntm-upload]')) {
    const list = document.createElement('ul')
    list.className = 'ntm-uploads'
    list.setAttribute('aria-label', 'Tệp đang tải lên')
    field.after(list)
    field.form.querySelector('[data-ntm-upload-button]')?.setAttribute('hidden', '')
    let queue = Promise.resolve()
    field.addEventListener('change', () => {
      // A new choice answers what was refused before.
      for (const refused of list.querySelectorAll('[data-state=refused]')) refused.remove()
      const rows = [...field.files].map(file => addRow(list, field, file))
      // What was sent here must not travel with the form again.
      field.value = ''
      for (const row of rows) queue = queue.then(() => row.send())
      queue = queue.then(() => openAgain(field, list))
    })
  }
  window.addEventListener('beforeunload', event => { if (running > 0) event.preventDefault() })
}

/** Opens the page again when every file has arrived; when some have, offers to. */
function openAgain (field, list) {
  if (!('reload' in field.dataset) || running > 0) return
  const rows = [...list.querySelectorAll('[data-state]')]
  const address = `${field.dataset.files}?da=tep`
  if (rows.every(row => row.dataset.state === 'done')) {
    window.location.assign(address)
  } else if (rows.some(row => row.dataset.state === 'done') && !list.querySelector('[data-open-again]')) {
    const link = element('a', 'govuk-link', 'Mở lại danh sách với các tệp đã nhận')
    link.href = address
    link.dataset.openAgain = ''
    list.appendChild(element('li', '')).append(link)
  }
}

function addRow (list, field, file) {
  const row = list.appendChild(element('li', 'ntm-uploads__file'))
  const name = row.appendChild(element('span', 'ntm-uploads__name', file.name))
  const progress = row.appendChild(element('progress', 'ntm-uploads__progress'))
  progress.max = Math.max(file.size, 1)
  progress.value = 0
  progress.setAttribute('aria-label', `Tiến độ tải ${file.name}`)
  const said = row.appendChild(element('span', 'ntm-uploads__said', 'Đang chờ…'))
  said.setAttribute('role', 'status')
  // One key for a file, however often it is sent: what arrived is not taken twice.
  const key = newKey()

  const show = (state, text) => {
    row.dataset.state = state
    said.textContent = text
    progress.hidden = state !== 'sending'
    row.querySelector('input')?.remove()
    // What did not arrive is told with the form, so that the answer says it again.
    if (state === 'refused' || state === 'failed') {
      const told = row.appendChild(element('input', ''))
      told.type = 'hidden'
      told.name = `refused-${field.name}`
      told.value = `${file.name}: ${text}`
    }
  }

  const offerAgain = text => {
    show('failed', text)
    const again = row.appendChild(element('button', 'ntm-link-button', 'Thử lại'))
    again.type = 'button'
    again.setAttribute('aria-label', `Thử lại tệp ${file.name}`)
    again.addEventListener('click', async () => {
      again.remove()
      await send()
      openAgain(field, list)
    })
  }

  const send = async () => {
    if (file.size > Number(field.dataset.largest)) {
      show('refused', `Tệp lớn quá ${Math.floor(Number(field.dataset.largest) / 1048576)} MB: giảm dung lượng hoặc chia nhỏ.`)
      return
    }
    running++
    show('sending', 'Đang gửi…')
    try {
      const answer = await post(field, file, key, sent => {
        progress.value = sent
        said.textContent = sent < file.size ? `${Math.floor(100 * sent / file.size)}%` : 'Đang kiểm tra…'
      })
      read(answer)
    } catch {
      offerAgain('Chưa gửi được vì mất kết nối. Các tệp đã nhận vẫn còn.')
    } finally {
      running--
    }
  }

  const read = ({ status, body }) => {
    if (status === 200) {
      const taken = body.files[0]
      show('done', taken.wasThere ? `Tệp này đã có trong hồ sơ (${taken.file.fileName}).` : 'Đã nhận.')
      const link = element('a', 'govuk-link', file.name)
      link.href = `${field.dataset.files}/${taken.file.hash}`
      name.replaceChildren(link)
    } else if (body?.refusals) {
      show('refused', body.refusals.map(refusal => [refusal.sentence, refusal.remedy].filter(Boolean).join(' ')).join(' '))
    } else if (status === 413) {
      show('refused', 'Tệp quá lớn: giảm dung lượng hoặc chia nhỏ.')
    } else {
      offerAgain(status === 400 || status === 401 ? 'Phiên làm việc có thể đã hết: mở lại trang, đăng nhập rồi thử lại.' : `Máy chủ chưa nhận được (lỗi ${status}).`)
    }
  }

  return { send }
}

function post (field, file, key, onProgress) {
  const form = new FormData()
  form.append('__RequestVerificationToken', field.form.elements.__RequestVerificationToken.value)
  form.append('file', file)
  const slot = field.dataset.slot
  return new Promise((resolve, reject) => {
    // fetch tells nothing of the progress of what is sent.
    const request = new XMLHttpRequest()
    request.open('POST', field.dataset.ntmUpload + (slot ? `?slot=${encodeURIComponent(slot)}` : ''))
    request.setRequestHeader('Idempotency-Key', key)
    request.setRequestHeader('Accept', 'application/json')
    request.timeout = LONGEST_WAIT
    request.upload.addEventListener('progress', event => onProgress(Math.min(event.loaded, file.size)))
    for (const failure of ['error', 'abort', 'timeout']) request.addEventListener(failure, reject)
    request.addEventListener('load', () => resolve({ status: request.status, body: parsed(request.responseText) }))
    request.send(form)
  })
}

function parsed (text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Works on plain http as well, where crypto.randomUUID is not offered. */
function newKey () {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('')
}

function element (tag, className, text = '') {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = text
  return made
}
