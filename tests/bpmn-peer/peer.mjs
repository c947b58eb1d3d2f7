// Reads one job a line: { xml, facts, completions: [{ element, outcome }] }.
// Writes one answer a line: the ids of the open user tasks after the start and after each completion.
import { EventEmitter } from 'node:events';
import { createInterface } from 'node:readline';
import { Engine } from 'bpmn-engine';

async function walk({ xml, facts, completions }) {
  let outcome = null;
  const listener = new EventEmitter();
  const open = new Map();
  listener.on('activity.wait', (api) => {
    if (api.type === 'bpmn:UserTask') open.set(api.executionId, api);
  });
  listener.on('activity.leave', (api) => {
    for (const [key, task] of open) if (task.id === api.id) open.delete(key);
  });

  const engine = new Engine({
    source: xml,
    settings: { enableDummyService: true },
    services: {
      outcomeIs: (value) => outcome === value,
      factIs: (name, value) => facts[name] === value,
    },
  });
  const execution = await engine.execute({ listener });

  const seen = [];
  const look = () => {
    const alive = new Set(execution.getPostponed().map((activity) => activity.id));
    seen.push([...open.values()].map((task) => task.id).filter((id) => alive.has(id)).sort());
  };
  look();
  for (const completion of completions) {
    const [key, task] = [...open].find(([, candidate]) => candidate.id === completion.element);
    outcome = completion.outcome;
    open.delete(key);
    task.signal();
    look();
  }
  return seen;
}

for await (const line of createInterface({ input: process.stdin })) {
  const answer = await walk(JSON.parse(line)).catch((error) => ({ error: error.message }));
  console.log(JSON.stringify(answer));
}
