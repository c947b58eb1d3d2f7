namespace NtmWorkflow.Process;

/// <summary>A place where the path goes on only when several tasks are done (điểm hội tụ đang chờ).</summary>
/// <param name="Gateway">The gateway that waits.</param>
/// <param name="Next">What follows it.</param>
/// <param name="Open">The open tasks it waits for.</param>
public sealed record WaitingJoin(ParallelGateway Gateway, FlowNode Next, IReadOnlyList<OpenTask> Open)
{
    /// <summary>Every join that waits for open tasks.</summary>
    /// <param name="definition">The definition that the process was begun with.</param>
    /// <param name="state">Where it stands.</param>
    /// <returns>The joins in the order of the file.</returns>
    public static IReadOnlyList<WaitingJoin> Of(ProcessDefinition definition, ProcessState state) =>
    [
        .. from gateway in definition.Nodes.Values.OfType<ParallelGateway>().OrderBy(gateway => gateway.Line)
           where definition.Incoming(gateway.Id).Skip(1).Any()
           let before = Before(definition, gateway)
           let open = state.OpenTasks.Where(task => task.Available && before.Contains(task.ElementId)).ToList()
           where open.Count > 0
           select new WaitingJoin(gateway, After(definition, gateway.Id), open),
    ];

    /// <summary>What comes after a node, past gateways that only bring ways together.</summary>
    private static FlowNode After(ProcessDefinition definition, string id)
    {
        var next = definition.Nodes[definition.Outgoing(id).First().To];
        return next is ExclusiveGateway && !definition.Outgoing(next.Id).Skip(1).Any() ? After(definition, next.Id) : next;
    }

    /// <summary>What lies between the join and the gateways before it.</summary>
    private static HashSet<string> Before(ProcessDefinition definition, ParallelGateway join)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var ahead = new Stack<string>(definition.Incoming(join.Id).Select(flow => flow.From));
        while (ahead.TryPop(out var id))
        {
            if (definition.Nodes[id] is not ParallelGateway && found.Add(id))
            {
                foreach (var flow in definition.Incoming(id))
                {
                    ahead.Push(flow.From);
                }
            }
        }

        return found;
    }
}
