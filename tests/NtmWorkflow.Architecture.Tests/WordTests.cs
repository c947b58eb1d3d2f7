using System.Reflection;
using System.Runtime.CompilerServices;

namespace NtmWorkflow.Architecture.Tests;

/// <summary>One word, one meaning: a type's name stands for one thing in the whole product.</summary>
public sealed class WordTests
{
    private static readonly string[] Assemblies =
        ["NtmWorkflow.Process", "NtmWorkflow.Domain", "NtmWorkflow.Application", "NtmWorkflow.Infrastructure", "NtmWorkflow.Web", "ntm"];

    /// <summary>The entry point of each program, and the usings that Razor compiles for each folder.</summary>
    private static readonly string[] NamedByTheCompiler = ["Program", "_Imports"];

    [Fact]
    public void Types_Listed_HaveEachTheirOwnName()
    {
        var types = Assemblies.SelectMany(name => Assembly.Load(name).GetTypes()).Where(IsWritten).ToList();

        types.Count.ShouldBeGreaterThan(1000);
        types.GroupBy(type => type.Name, StringComparer.Ordinal)
            .Where(same => same.Count() > 1 && !NamedByTheCompiler.Contains(same.Key, StringComparer.Ordinal))
            .Select(same => string.Join(", ", same.Select(type => type.FullName))).ShouldBeEmpty();
    }

    private static bool IsWritten(Type type) => !type.IsNested
        && type.Namespace?.StartsWith(nameof(NtmWorkflow), StringComparison.Ordinal) is true or null
        && type.GetCustomAttribute<CompilerGeneratedAttribute>() is null
        && !type.Name.Contains('<', StringComparison.Ordinal);
}
