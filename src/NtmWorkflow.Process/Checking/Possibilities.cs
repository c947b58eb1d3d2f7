using System.Collections.Immutable;
using NtmWorkflow.Process.Stepping;

namespace NtmWorkflow.Process.Checking;

/// <summary>
/// Everything the world may answer. A fact has one of the values that some condition names, or none of them; a
/// collection is empty or has one item, which stands for any number, because its task is one place.
/// </summary>
internal sealed class Possibilities(ProcessDefinition definition)
{
    private static readonly string[] s_someItem = ["*"];

    private readonly ILookup<string, string> _values = definition.Flows
        .Select(flow => flow.Condition).OfType<Condition>()
        .Where(condition => !condition.AsksForOutcome)
        .DistinctBy(condition => (condition.Subject, condition.Value))
        .ToLookup(condition => condition.Subject, condition => condition.Value, StringComparer.Ordinal);

    /// <summary>
    /// Runs an event once for each way in which the answers can make a difference. Only facts that the run asks for
    /// are varied, and a fact keeps its value within a run.
    /// </summary>
    internal IEnumerable<(TokenRun Run, Block? Block)> RunAll(ProcessState state, ProcessEvent @event)
    {
        var open = new Stack<World>([new World(ImmutableDictionary<Question, string>.Empty)]);
        while (open.TryPop(out var world))
        {
            var run = new TokenRun(definition, state, world);
            var block = run.Take(@event);
            yield return (run, block);

            foreach (var other in world.Others(question => question.IsCollection ? ["none"] : _values[question.Name]))
            {
                open.Push(other);
            }
        }
    }

    private readonly record struct Question(bool IsCollection, string Name);

    /// <summary>One set of answers; to a question not foreseen it gives the first possible answer and notes it.</summary>
    private sealed class World(ImmutableDictionary<Question, string> answers) : IFactSource
    {
        private readonly List<Question> _unforeseen = [];

        public string? Value(string name) => Answer(new(IsCollection: false, name));

        public IReadOnlyList<string>? Items(string collection) =>
            Answer(new(IsCollection: true, collection)) is null ? s_someItem : [];

        /// <summary>The worlds that agree with this one up to some unforeseen question, and answer it otherwise.</summary>
        internal IEnumerable<World> Others(Func<Question, IEnumerable<string>> otherAnswers)
        {
            var agreed = answers;
            foreach (var question in _unforeseen)
            {
                foreach (var answer in otherAnswers(question))
                {
                    yield return new(agreed.SetItem(question, answer));
                }

                agreed = agreed.SetItem(question, "");
            }
        }

        private string? Answer(Question question)
        {
            if (answers.TryGetValue(question, out var answer))
            {
                return answer.Length == 0 ? null : answer;
            }

            if (!_unforeseen.Contains(question))
            {
                _unforeseen.Add(question);
            }

            return null;
        }
    }
}
