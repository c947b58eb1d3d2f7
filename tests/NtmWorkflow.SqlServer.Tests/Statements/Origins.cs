using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using NtmWorkflow.Infrastructure.Persistence;

namespace NtmWorkflow.SqlServer.Tests.Statements;

/// <summary>Names the place that a query comes from.</summary>
internal static partial class Origins
{
    /// <summary>Said of a query that comes from none of the places below.</summary>
    public const string Unknown = "unknown";

    private static readonly string[] Rooms =
        ["NtmWorkflow.Infrastructure", "Microsoft.AspNetCore.Identity", "Microsoft.AspNetCore.DataProtection", "NtmWorkflow.SqlServer.Tests.Statements.Walk"];

    /// <summary>The nearest method of ours, or of a library that keeps its data in our tables.</summary>
    public static string OfCaller() => new StackTrace().GetFrames()
        .Select(frame => frame.GetMethod())
        .Where(method => method?.DeclaringType is { } type && type != typeof(NtmDbContext) && IsOurs(type))
        .Select(method => Name(method!))
        .FirstOrDefault(Unknown);

    private static bool IsOurs(Type type) => Rooms.Any(room => type.FullName!.StartsWith(room, StringComparison.Ordinal));

    /// <summary>An async method is a nested class of its own, a lambda lies in one.</summary>
    private static string Name(MethodBase method)
    {
        var outer = method.DeclaringType!;
        var inner = outer;
        while (outer.IsNested && outer.Name.StartsWith('<'))
        {
            inner = outer;
            outer = outer.DeclaringType!;
        }

        var names = new[] { inner.Name, method.Name }.Select(name => Written().Match(name)).FirstOrDefault(found => found.Success);
        return $"{outer.Name.Split('`')[0]}.{names?.Groups["name"].Value ?? method.Name}";
    }

    [GeneratedRegex(@"^<+(?<name>\w+)>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written();
}
