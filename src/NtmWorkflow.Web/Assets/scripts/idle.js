const before = 5
const minute = 60_000

/**
 * Warns some minutes before the session of whoever is signed in ends for want of use (`data-ntm-idle`, in minutes), and keeps it on a press.
 * What was typed is given back after signing in again in any case.
 */
export function warnBeforeTheEnd () {
  const main = document.querySelector('main[data-ntm-idle]')
  const idle = Number(main?.dataset.ntmIdle)
  if (!(idle > before)) return

  const warning = document.createElement('div')
  warning.className = 'ntm-idle'
  warning.setAttribute('role', 'alert')
  let timer

  const wait = () => {
    warning.remove()
    clearTimeout(timer)
    timer = setTimeout(warn, (idle - before) * minute)
  }
  const warn = () => {
    warning.replaceChildren(`Phiên làm việc sẽ hết sau ${before} phút vì không dùng. `, button())
    main.prepend(warning)
    timer = setTimeout(tellOver, before * minute)
  }
  const tellOver = () => warning.replaceChildren('Phiên làm việc đã hết. Cứ gửi biểu mẫu: bạn đăng nhập lại và nội dung đã nhập còn nguyên, trừ tệp đính kèm.')
  const button = () => {
    const stay = document.createElement('button')
    stay.type = 'button'
    stay.className = 'govuk-button govuk-button--secondary'
    stay.textContent = 'Tiếp tục làm việc'
    stay.addEventListener('click', async () => {
      const answer = await fetch('/dang-nhap/con-lam-viec', { cache: 'no-store' })
      answer.ok ? wait() : tellOver()
    })
    return stay
  }
  wait()
}
