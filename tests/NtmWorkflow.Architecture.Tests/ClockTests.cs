using Mono.Cecil;
using Mono.Cecil.Cil;

namespace NtmWorkflow.Architecture.Tests;

/// <summary>Every clock is a TimeProvider: the ban is declared, nobody lifts it, and no compiled method breaks it.</summary>
public sealed class ClockTests
{
    private static readonly string[] Banned =
    [
        "P:System.DateTime.Now", "P:System.DateTime.UtcNow", "P:System.DateTime.Today",
        "P:System.DateTimeOffset.Now", "P:System.DateTimeOffset.UtcNow", "M:System.Threading.Thread.Sleep(System.Int32)",
    ];

    private static readonly string[] Calls =
    [
        "System.DateTime::get_Now", "System.DateTime::get_UtcNow", "System.DateTime::get_Today",
        "System.DateTimeOffset::get_Now", "System.DateTimeOffset::get_UtcNow", "System.Threading.Thread::Sleep",
    ];

    public static TheoryData<string> Assemblies =>
        ["NtmWorkflow.Process", "NtmWorkflow.Domain", "NtmWorkflow.Application", "NtmWorkflow.Infrastructure", "NtmWorkflow.Web", "ntm"];

    [Fact]
    public void Ban_Read_NamesEveryClockAndIsAnError()
    {
        Repository.Text("BannedSymbols.txt").Split('\n').Select(line => line.Split(';')[0]).Intersect(Banned, StringComparer.Ordinal).ShouldBe(Banned, ignoreOrder: true);
        Repository.Text("Directory.Build.props").ShouldContain("""<AdditionalFiles Include="$(MSBuildThisFileDirectory)BannedSymbols.txt" """.TrimEnd());
        Repository.Text("Directory.Build.props").ShouldContain("Microsoft.CodeAnalysis.BannedApiAnalyzers");
        Repository.Text(".editorconfig").ShouldContain("dotnet_diagnostic.RS0030.severity = error");
    }

    [Fact]
    public void Ban_LookedFor_IsLiftedNowhere() => Repository.Tracked()
        .Where(file => file.StartsWith("src/", StringComparison.Ordinal) || file.EndsWith(".props", StringComparison.Ordinal) || file.EndsWith(".targets", StringComparison.Ordinal))
        .Where(file => Repository.Text(file).Contains("RS0030", StringComparison.Ordinal))
        .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void CompiledCode_Read_AsksNoClockOfTheMachine(string assembly)
    {
        using var compiled = AssemblyDefinition.ReadAssembly(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"));

        Called(compiled).Count.ShouldBeGreaterThan(100);
        Called(compiled).Where(call => Calls.Any(banned => call.Called.Contains(banned, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    private static List<(string Caller, string Called)> Called(AssemblyDefinition compiled) =>
    [
        .. from type in compiled.MainModule.GetTypes()
           from method in type.Methods
           where method.HasBody
           from instruction in method.Body.Instructions
           where instruction.OpCode.FlowControl == FlowControl.Call && instruction.Operand is MethodReference
           select (method.FullName, ((MethodReference)instruction.Operand).FullName),
    ];
}
