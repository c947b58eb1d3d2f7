using System.Reflection;
using System.Runtime.CompilerServices;
using NtmWorkflow.Application.Shared.Pipeline;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Architecture.Tests;

/// <summary>Ports say what is read and kept; what follows from it is decided in the domain.</summary>
public sealed class PortTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Type[] Ports =
        [.. typeof(IGuarded).Assembly.GetTypes().Where(type => type.Namespace?.EndsWith(".Ports", StringComparison.Ordinal) is true && !IsGenerated(type))];

    /// <summary>The reporting regime had a second domain here once: its ports hold nothing but interfaces, enumerations and plain records.</summary>
    [Fact]
    public void PortsOfReporting_Looked_HaveNoBehaviour()
    {
        var ports = Ports.Where(type => type.Namespace!.Contains(".Reporting.", StringComparison.Ordinal)).ToList();

        ports.Count(type => type.IsInterface).ShouldBeGreaterThan(5);
        ports.Where(type => !type.IsInterface && !type.IsEnum)
            .SelectMany(type => type.GetMethods(Declared)).Where(method => !IsGenerated(method))
            .Select(method => $"{method.DeclaringType}.{method.Name}").ShouldBeEmpty();
    }

    [Fact]
    public void Ports_Looked_RefuseNothing() => Ports
        .Where(type => !type.IsInterface && !type.IsEnum)
        .SelectMany(type => type.GetMethods(Declared)).Where(method => !IsGenerated(method) && Refuses(method.ReturnType))
        .Select(method => $"{method.DeclaringType}.{method.Name}").ShouldBeEmpty();

    /// <summary>What the domain decided is written as it is: nobody below it makes an outcome of the reporting regime.</summary>
    [Fact]
    public void ReportingBelowTheDomain_Looked_RefusesNothing() => Assembly.Load("NtmWorkflow.Infrastructure").GetTypes()
        .Where(type => type.Namespace == "NtmWorkflow.Infrastructure.Reporting" && !type.Name.StartsWith("EfCalendars", StringComparison.Ordinal))
        .SelectMany(type => type.GetMethods(Declared)).Where(method => Refuses(method.ReturnType))
        .Select(method => $"{method.DeclaringType}.{method.Name}").ShouldBeEmpty();

    private static bool Refuses(Type type) =>
        type == typeof(Refusal) || (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Outcome<>) || type.GetGenericArguments().Any(Refuses)));

    private static bool IsGenerated(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);
}
