import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'

const letters = { fontSize: 11, fontFamily: '"Be Vietnam Pro", arial, sans-serif', lineHeight: 1.3 }

const readable = 0.6

const words = list => (list ?? '').split(' ').filter(Boolean)

/** Draws the process with the elements the dossier stands at and has passed marked. */
export async function draw (container, xml, { here, done }) {
  const viewer = new NavigatedViewer({
    container,
    textRenderer: { defaultStyle: letters, externalStyle: letters }
  })
  await viewer.importXML(xml)

  const canvas = viewer.get('canvas')
  const registry = viewer.get('elementRegistry')
  const mark = (ids, marker) => words(ids).filter(id => registry.get(id)).forEach(id => canvas.addMarker(id, marker))
  mark(done, 'ntm-done')
  mark(here, 'ntm-here')

  const fit = () => canvas.zoom('fit-viewport', 'auto')
  const [first] = words(here).filter(id => registry.get(id))
  new ResizeObserver(() => {
    canvas.resized()
    fit()
    // On a phone a long process would be too small to read: begin where the dossier is.
    if (first && canvas.zoom() < readable) {
      canvas.zoom(readable)
      canvas.scrollToElement(first, 40)
    }
  }).observe(container)
  describe(container, registry, words(here))
  listen(container, canvas, fit)
}

function describe (container, registry, here) {
  const names = here.map(id => registry.get(id)?.businessObject.name).filter(Boolean)
  const drawing = container.querySelector('svg[data-element-id], .djs-container > svg')
  drawing?.setAttribute('role', 'img')
  drawing?.setAttribute('aria-label', names.length
    ? `Sơ đồ quy trình. Hồ sơ đang ở: ${names.join('; ')}.`
    : 'Sơ đồ quy trình.')
}

/** Arrow keys move the drawing, + and - change its size, 0 shows all of it. */
function listen (container, canvas, fit) {
  const step = 60
  const moves = {
    ArrowLeft: () => canvas.scroll({ dx: step, dy: 0 }),
    ArrowRight: () => canvas.scroll({ dx: -step, dy: 0 }),
    ArrowUp: () => canvas.scroll({ dx: 0, dy: step }),
    ArrowDown: () => canvas.scroll({ dx: 0, dy: -step }),
    '+': () => canvas.zoom(canvas.zoom() * 1.25),
    '=': () => canvas.zoom(canvas.zoom() * 1.25),
    '-': () => canvas.zoom(canvas.zoom() / 1.25),
    0: fit
  }
  container.addEventListener('keydown', event => {
    const move = moves[event.key]
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    move()
  })
}
