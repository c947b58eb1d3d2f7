using Mono.Cecil;
using Mono.Cecil.Cil;

namespace NtmWorkflow.Architecture.Tests;

/// <summary>Which namespace of an assembly uses which other, read from what was compiled; those of other projects are only pointed to.</summary>
internal sealed class NamespaceGraph
{
    private readonly Dictionary<string, Dictionary<string, string>> _uses = new(StringComparer.Ordinal);

    /// <summary>Reads an assembly that lies beside the tests.</summary>
    public static NamespaceGraph Of(string assembly)
    {
        using var compiled = AssemblyDefinition.ReadAssembly(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"));
        var graph = new NamespaceGraph();
        foreach (var type in compiled.MainModule.GetTypes().Where(type => NamespaceOf(type).StartsWith(nameof(NtmWorkflow), StringComparison.Ordinal)))
        {
            graph.Add(type);
        }

        return graph;
    }

    /// <summary>Every namespace of the assembly.</summary>
    public IReadOnlyCollection<string> Nodes => _uses.Keys;

    /// <summary>Every arrow, with one pair of types that draws it.</summary>
    public IEnumerable<(string From, string To, string Why)> Arrows =>
        _uses.SelectMany(from => from.Value.Select(to => (from.Key, to.Key, to.Value)));

    /// <summary>Groups of namespaces that reach each other; a namespace that reaches only others is not among them.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Cycles()
    {
        var reached = Nodes.ToDictionary(node => node, Reached, StringComparer.Ordinal);
        return
        [
            .. Nodes.GroupBy(
                    node => string.Join(' ', Nodes.Where(other => other == node || (reached[node].Contains(other) && reached[other].Contains(node))).Order(StringComparer.Ordinal)),
                    StringComparer.Ordinal)
                .Select(group => group.Order(StringComparer.Ordinal).ToList())
                .Where(group => group.Count > 1),
        ];
    }

    private HashSet<string> Reached(string from)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<string>([from]);
        while (next.TryPop(out var node))
        {
            foreach (var to in _uses.GetValueOrDefault(node)?.Keys.Where(seen.Add) ?? [])
            {
                next.Push(to);
            }
        }

        return seen;
    }

    private void Add(TypeDefinition type)
    {
        var from = NamespaceOf(type);
        if (!_uses.TryGetValue(from, out var uses))
        {
            _uses[from] = uses = new(StringComparer.Ordinal);
        }

        foreach (var used in Named(type).SelectMany(Parts))
        {
            if (NamespaceOf(used) is var to && to != from && to.StartsWith(nameof(NtmWorkflow), StringComparison.Ordinal))
            {
                uses.TryAdd(to, $"{type.Name} -> {used.Name}");
            }
        }
    }

    private static IEnumerable<TypeReference?> Named(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(one => one.InterfaceType),
        .. type.Fields.Select(field => field.FieldType),
        .. type.CustomAttributes.Select(one => one.AttributeType),
        .. type.Methods.SelectMany(method => (IEnumerable<TypeReference?>)
        [
            method.ReturnType,
            .. method.Parameters.Select(parameter => parameter.ParameterType),
            .. method.HasBody ? method.Body.Variables.Select(variable => variable.VariableType) : [],
            .. method.HasBody ? method.Body.Instructions.SelectMany(Named) : [],
        ]),
    ];

    private static IEnumerable<TypeReference?> Named(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        MethodReference method =>
        [
            method.DeclaringType, method.ReturnType, .. method.Parameters.Select(parameter => parameter.ParameterType),
            .. method is GenericInstanceMethod generic ? generic.GenericArguments : [],
        ],
        FieldReference field => [field.DeclaringType, field.FieldType],
        _ => [],
    };

    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null => [],
        GenericInstanceType generic => Parts(generic.ElementType).Concat(generic.GenericArguments.SelectMany(Parts)),
        TypeSpecification wrapped => Parts(wrapped.ElementType),
        GenericParameter => [],
        _ => [type],
    };

    private static string NamespaceOf(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type.Namespace;
    }
}
