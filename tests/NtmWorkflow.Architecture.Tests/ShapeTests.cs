using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Architecture.Tests;

public sealed partial class ShapeTests
{
    private static readonly Assembly Domain = typeof(Refusal).Assembly;

    public static TheoryData<string> Rooms =>
        ["NtmWorkflow.Process", "NtmWorkflow.Domain", "NtmWorkflow.Application", "NtmWorkflow.Infrastructure", "NtmWorkflow.Web", "NtmWorkflow.Cli"];

    [Fact]
    public void Rules_Looked_AreInternalSealedAndLieTogether()
    {
        var contract = Domain.GetType("NtmWorkflow.Domain.Refusals.IRule", throwOnError: true)!;
        var rules = Domain.GetTypes().Where(type => type != contract && type.IsAssignableTo(contract)).ToList();

        rules.Count.ShouldBeGreaterThan(20);
        rules.Where(rule => !rule.IsNotPublic || !rule.IsSealed || !rule.Namespace!.EndsWith(".Rules", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("NtmWorkflow.Domain")]
    [InlineData("NtmWorkflow.Process")]
    public void PublicTypes_Looked_CannotBeChangedFromOutside(string assembly)
    {
        var types = Assembly.Load(assembly).GetExportedTypes();

        types.SelectMany(type => type.GetProperties())
            .Where(property => property.SetMethod is { IsPublic: true } set && !IsInit(set))
            .Select(property => $"{property.DeclaringType}.{property.Name}").ShouldBeEmpty();
        types.Where(type => !type.IsEnum).SelectMany(type => type.GetFields())
            .Where(field => !field.IsInitOnly && !field.IsLiteral).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void EveryFile_Read_LiesInTheFolderOfItsNamespace(string room)
    {
        var files = Repository.Sources(room).ToList();

        files.Count.ShouldBeGreaterThan(0);
        files.Select(file => (File: file, Said: Namespace().Match(Repository.Text(file))))
            .Where(one => one.Said.Success && one.Said.Groups["name"].Value != FolderOf(one.File))
            .Select(one => $"{one.File}: {one.Said.Value}").ShouldBeEmpty();
    }

    /// <summary>A day is written by <c>Written()</c>, on papers by <c>OnPaper()</c>; a name by <c>Names</c>; a share is divided and rounded by <c>Share</c>.</summary>
    [Theory]
    [InlineData("src/NtmWorkflow.Domain/Law/Calendar/VietnamTime.cs", @"dd/MM|MM/yyyy|:00\} tháng|tháng \{\w+\.Month|\.Month:00")]
    [InlineData("src/NtmWorkflow.Domain/Law/Names.cs", @"""(UBND|Ủy ban nhân dân) \{(?!DossierText\.UnitWord)|""UBND ""|Organisations\.First(OrDefault)?\([^)]*\.Id == [^)]*\)\??\.Name\b|DistrictName\.Length == 0 \? \w+\.(Unit)?Name\b")]
    [InlineData("src/NtmWorkflow.Domain/Law/Share.cs", @"\b10*00?m\s*[*/]|[*/]\s*10*00?m\b(?! \* 1024)")]
    public void DaysNamesAndShares_LookedFor_AreWrittenInOnePlace(string place, string form)
    {
        var mark = new Regex(form, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));
        var files = Repository.Tracked().Where(file => file.StartsWith("src/", StringComparison.Ordinal) && IsCode(file)).ToList();

        files.ShouldContain(place);
        files.Where(file => file != place && mark.IsMatch(Repository.Text(file))).ShouldBeEmpty($"only {place} does this");
    }

    [Theory]
    [InlineData("NtmWorkflow.Domain")]
    [InlineData("NtmWorkflow.Application")]
    public void FiguresOfLaw_LookedFor_AreNotInCode(string room) => Repository.Sources(room)
        .SelectMany(file => Repository.Text(file).Split('\n').Select((line, index) => (Place: $"{file}:{index + 1}", Line: line)))
        .Where(one => HoldsAFigureOfLaw(one.Line))
        .Select(one => $"{one.Place} {one.Line.Trim()}").ShouldBeEmpty();

    [Theory]
    [InlineData("if (percent < 90m)", true)]
    [InlineData("const int Days = 15;", true)]
    [InlineData("    private const decimal Quorum = 70;", true)]
    [InlineData("    /// up to 90 percent", false)]
    [InlineData("var a = 1; // Điều 15", false)]
    [InlineData("approve * 100m >= rule.MajorityPercent.Value * of", false)]
    [InlineData("\"Nhập lại, ví dụ 10/06/2023.\"", false)]
    public void FigureOfLaw_LookedFor_IsToldFromTheRest(string line, bool found) => HoldsAFigureOfLaw(line).ShouldBe(found);

    private static bool IsCode(string file) => Path.GetExtension(file) is ".cs" or ".razor";

    private static bool HoldsAFigureOfLaw(string line) => Figure().IsMatch(Comment().Replace(line, ""));

    private static string FolderOf(string file) => string.Join('.', file.Split('/')[1..^1]);

    private static bool IsInit(MethodInfo set) => set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Namespace();

    [GeneratedRegex("//.*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<![\w.,/_#])(15|20|60|70|80|90|95)[mMdDfF]?(?![\w/_])(?!\.\d)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figure();
}
