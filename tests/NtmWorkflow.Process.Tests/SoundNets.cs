using System.Globalization;
using CsCheck;

namespace NtmWorkflow.Process.Tests;

/// <summary>Random processes that are sound because of how they are put together: blocks with one way in and one out.</summary>
internal static class SoundNets
{
    internal const string Collection = "departments";

    private const string Yes = "outcome = \"yes\"";
    private const string No = "outcome = \"no\"";

    [Flags]
    private enum Kinds
    {
        Parallel = 1,
        Choices = 2,
        Loops = 4,
        Waits = 8,
        ChoicesInParallel = 16,
        All = Parallel | Choices | Loops | Waits | ChoicesInParallel,
    }

    /// <summary>A block draws itself after a node, and says which node it ends with.</summary>
    private delegate string Block(Sketch sketch, string after);

    internal static Gen<string> Xml { get; } = Processes(Blocks(3, Kinds.All).Array[1, 4]);

    /// <summary>
    /// Processes that the peer engine walks by the same rules. No token waits for time alone. And a join is never
    /// mixed with loops, nor with choices in its branches: the peer tells it about arrows not taken, and it counts
    /// them as tokens (issues 46 and 200 of bpmn-engine).
    /// </summary>
    internal static Gen<string> XmlForPeer { get; } = Gen.OneOf(
        Processes(Blocks(3, Kinds.Parallel | Kinds.Choices).Array[3, 6]), Processes(Blocks(2, Kinds.Choices | Kinds.Loops).Array[2, 4]));

    /// <summary>Each gateway that asks for a fact asks for its own, for else the inner of two could never say no.</summary>
    internal static Facts Facts(int bits, params string[] items) => new(
        Enumerable.Range(0, 500).Where(i => (bits >> (i % 16) & 1) == 1)
            .ToDictionary(i => string.Create(CultureInfo.InvariantCulture, $"X{i}"), _ => "high", StringComparer.Ordinal),
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [Collection] = items });

    private static Gen<string> Processes(Gen<Block[]> rows) => rows.Select(row =>
    {
        var sketch = new Sketch();
        sketch.Draft.Start().End();
        sketch.Draft.Flow(row.Aggregate("Start", (after, block) => block(sketch, after)), "End");
        return sketch.Draft.Xml;
    });

    private static Gen<Block> Blocks(int depth, Kinds kinds)
    {
        var blocks = new List<Gen<Block>>
        {
            Gen.Const<Block>(Single), Gen.Const<Block>(Automatic), Gen.Const<Block>(ForEach), Gen.Const<Block>(Reminded),
        };
        if (kinds.HasFlag(Kinds.Waits))
        {
            blocks.Add(Gen.Const<Block>(Waiting));
        }

        if (depth == 0)
        {
            return Gen.OneOf([.. blocks]);
        }

        var inner = Blocks(depth - 1, kinds);
        var pairs = Gen.Select(inner, inner);
        blocks.Add(pairs.Select<(Block, Block), Block>(two => (sketch, after) => two.Item2(sketch, two.Item1(sketch, after))));
        if (kinds.HasFlag(Kinds.Parallel))
        {
            var branch = kinds.HasFlag(Kinds.ChoicesInParallel) ? inner : Blocks(depth - 1, kinds & ~Kinds.Choices);
            blocks.Add(Gen.Select(branch, branch).Select<(Block, Block), Block>(two => (sketch, after) => Parallel(sketch, after, two.Item1, two.Item2)));
        }

        if (kinds.HasFlag(Kinds.Choices))
        {
            blocks.Add(pairs.Select<(Block, Block), Block>(two => (sketch, after) => Choice(sketch, after, two.Item1, two.Item2)));
            blocks.Add(pairs.Select<(Block, Block), Block>(two => (sketch, after) => FactChoice(sketch, after, two.Item1, two.Item2)));
            blocks.Add(inner.Select<Block, Block>(one => (sketch, after) => Interrupted(sketch, after, one)));
        }

        if (kinds.HasFlag(Kinds.Loops))
        {
            blocks.Add(inner.Select<Block, Block>(one => (sketch, after) => Loop(sketch, after, one)));
        }

        return Gen.OneOf([.. blocks]);
    }

    private static string Single(Sketch sketch, string after) => sketch.Add(after, "T", id => sketch.Draft.Task(id));

    private static string Automatic(Sketch sketch, string after) => sketch.Add(after, "S", id => sketch.Draft.Service(id));

    private static string ForEach(Sketch sketch, string after) => sketch.Add(after, "T", id => sketch.Draft.ForEach(id, Collection));

    private static string Waiting(Sketch sketch, string after) => sketch.Add(after, "W", id => sketch.Draft.Timer(id));

    private static string Reminded(Sketch sketch, string after)
    {
        var task = Single(sketch, after);
        sketch.Draft.Boundary(task + "Late", task, interrupting: false).End(task + "Reminded");
        sketch.Draft.Flow(Automatic(sketch, task + "Late"), task + "Reminded");
        return task;
    }

    private static string Choice(Sketch sketch, string after, Block yes, Block no)
    {
        var task = sketch.Add(after, "T", id => sketch.Draft.Task(id, "yes no"));
        var split = sketch.Add(task, "X", id => sketch.Draft.Exclusive(id));
        var merge = sketch.Add(yes(sketch, sketch.Open(split, Yes)), "M", id => sketch.Draft.Exclusive(id));
        sketch.Draft.Flow(no(sketch, sketch.Open(split, No)), merge);
        return merge;
    }

    private static string FactChoice(Sketch sketch, string after, Block high, Block other)
    {
        var split = sketch.Add(after, "X", id => sketch.Draft.Exclusive(id, "Default" + id));
        var merge = sketch.Add(high(sketch, sketch.Open(split, $"facts.{split} = \"high\"")), "M", id => sketch.Draft.Exclusive(id));
        sketch.Draft.Flow(other(sketch, sketch.Open(split, null, "Default" + split)), merge);
        return merge;
    }

    private static string Parallel(Sketch sketch, string after, Block one, Block other)
    {
        var fork = sketch.Add(after, "G", id => sketch.Draft.Parallel(id));
        var join = sketch.Add(one(sketch, fork), "J", id => sketch.Draft.Parallel(id));
        sketch.Draft.Flow(other(sketch, fork), join);
        return join;
    }

    private static string Loop(Sketch sketch, string after, Block body)
    {
        var merge = sketch.Add(after, "M", id => sketch.Draft.Exclusive(id));
        var task = sketch.Add(body(sketch, merge), "T", id => sketch.Draft.Task(id, "yes no"));
        var split = sketch.Add(task, "X", id => sketch.Draft.Exclusive(id));
        sketch.Draft.Flow(sketch.Open(split, Yes), merge);
        return sketch.Open(split, No);
    }

    private static string Interrupted(Sketch sketch, string after, Block late)
    {
        var task = Single(sketch, after);
        var merge = sketch.Add(task, "M", id => sketch.Draft.Exclusive(id));
        sketch.Draft.Boundary(task + "Late", task, interrupting: true);
        sketch.Draft.Flow(late(sketch, task + "Late"), merge);
        return merge;
    }

    private sealed class Sketch
    {
        private int _nodes;

        internal Draft Draft { get; } = new();

        internal string Add(string after, string kind, Action<string> draw)
        {
            var id = kind + (++_nodes).ToString(CultureInfo.InvariantCulture);
            draw(id);
            Draft.Flow(after, id);
            return id;
        }

        /// <summary>A branch begins with a service task, so that no branch is empty.</summary>
        internal string Open(string split, string? condition, string? flow = null)
        {
            var id = "B" + (++_nodes).ToString(CultureInfo.InvariantCulture);
            Draft.Service(id).Flow(split, id, condition, flow);
            return id;
        }
    }
}
