using System.Globalization;
using System.Text.RegularExpressions;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.People;

namespace NtmWorkflow.Application.Dossiers.Decide.DecideRecognition;

/// <summary>Lays out decisions and certificates as Nghị định 30/2020/NĐ-CP asks; everything in them stands in the ledger.</summary>
internal static partial class DecisionPapers
{
    private static readonly string[] Grounds = ["Căn cứ ", "Theo ", "Xét "];

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static PaperDocument Decision(DossierCase @case, DecisionOnLedger decision, IReadOnlyList<CoveredDossier> covered)
    {
        var paper = PaperOf(@case, decision);
        return new(
            Head(@case, decision, $"Số: {decision.Issued.Symbol}"),
            "QUYẾT ĐỊNH",
            $"Về việc {DecisionTexts.Subject(@case, decision.Issued.Kind, paper.Dossiers)}",
            [
                new PaperParagraph($"{paper.Signatory.Authority switch { SigningAuthority.OnBehalfOf => "", _ => "CHỦ TỊCH " }}{Upper(BodyName(@case, decision.Stamp.By))}", PaperStyle.Centred),
                .. paper.LegalBases.Select((basis, at) => new PaperParagraph($"{Basis(basis)}{(at == paper.LegalBases.Count - 1 ? "." : ";")}", PaperStyle.Basis)),
                new PaperParagraph("QUYẾT ĐỊNH:", PaperStyle.Centred),
                .. Articles(paper.Text, decision.Issued.Reasons),
                .. covered.Count > 1 ? List(covered) : [],
                new PaperParagraph($"Mã tra cứu: {decision.Code}", PaperStyle.Basis),
            ],
            [Signature(paper.Signatory, BodyName(@case, decision.Stamp.By))],
            ["Như Điều 3;", "Đơn vị được nêu tại Điều 1;", "Lưu: VT, hồ sơ."]);
    }

    public static PaperDocument Certificate(DossierCase @case, DecisionOnLedger decision)
    {
        var of = @case.Dossier.Registration;
        var paper = PaperOf(@case, decision);
        var body = BodyName(@case, decision.Stamp.By);
        return new(
            Head(@case, decision, $"Theo QĐ số: {decision.Issued.Symbol}"),
            "BẰNG CÔNG NHẬN",
            $"Chủ tịch {body} công nhận",
            [
                new PaperParagraph(Upper(of.UnitName), PaperStyle.Centred),
                new PaperParagraph(string.Join(", ", new[] { of.DistrictName, @case.Rules.Province.Province.Name }.Where(part => part.Length > 0).Select(Names.Inside)), PaperStyle.Centred),
                new PaperParagraph($"Đạt “{of.LevelName}” năm {of.Year}", PaperStyle.Centred),
                new PaperParagraph($"Quyết định số {decision.Issued.Symbol} {decision.Issued.Day.OnPaper()}. Mã tra cứu: {decision.Code}", PaperStyle.Basis),
            ],
            [Signature(paper.Signatory, body)],
            []);
    }

    /// <summary>A decision that holds no paper is printed as it would be proposed.</summary>
    private static DecisionPaper PaperOf(DossierCase @case, DecisionOnLedger decision) =>
        decision.Issued.Paper ?? DecisionTexts.Propose(@case, decision.Stamp.By, decision.Issued.Kind, decision.Issued.Day);

    /// <summary>Whoever typed the ground in full is not made to say it twice.</summary>
    private static string Basis(string basis) =>
        Grounds.Any(ground => basis.StartsWith(ground, StringComparison.OrdinalIgnoreCase)) ? basis.TrimEnd('.', ';') : $"Căn cứ {basis.TrimEnd('.', ';')}";

    /// <summary>The articles, with the reasons below the first, where they are not typed among them.</summary>
    private static IEnumerable<PaperBlock> Articles(string text, string? reasons)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        PaperBlock[] why = string.IsNullOrWhiteSpace(reasons) || text.Contains(reasons.Trim(), StringComparison.Ordinal) ? [] : [new PaperParagraph($"Lý do: {reasons.Trim().TrimEnd('.')}.")];
        return lines.Take(1).Select(Article).Concat(why).Concat(lines.Skip(1).Select(Article));
    }

    /// <summary>"Điều 1." in bold, what it says behind it.</summary>
    private static PaperBlock Article(string line) =>
        ArticleNumber().Match(line) is { Success: true } found ? new PaperParagraph(line[found.Length..], Lead: found.Value) : new PaperParagraph(line);

    [GeneratedRegex(@"^Điều \d+\.", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ArticleNumber();

    private static IEnumerable<PaperBlock> List(IReadOnlyList<CoveredDossier> covered) =>
    [
        new PaperParagraph("DANH SÁCH KÈM THEO", PaperStyle.Centred),
        new PaperTable(
            [new("STT", 1, Centred: true), new("Đơn vị", 4), new("Huyện", 4), new("Mã tra cứu", 3, Centred: true)],
            [.. covered.Select((one, at) => (IReadOnlyList<string>)[(at + 1).ToString(CultureInfo.InvariantCulture), one.UnitName, one.DistrictName, one.Code])]),
    ];

    private static PaperHead Head(DossierCase @case, DecisionOnLedger decision, string number) => new(
        null, Upper(BodyName(@case, decision.Stamp.By)), number, $"{@case.Rules.Province.Province.PaperPlace()}, {decision.Issued.Day.OnPaper()}");

    private static PaperSignature Signature(Signatory one, string body) => one.Authority switch
    {
        SigningAuthority.OnBehalfOf => new($"TM. {Upper(body)}", Upper(one.Title), one.Name),
        SigningAuthority.ForTheHead or SigningAuthority.ByOrder or SigningAuthority.ByMandate => new($"{one.Letters} CHỦ TỊCH", Upper(one.Title), one.Name),
        SigningAuthority.Acting => new(null, $"Q. {Upper(one.Title)}", one.Name),
        _ => new(null, Upper(one.Title), one.Name),
    };

    private static string BodyName(DossierCase @case, Actor by) => @case.Rules.Province.FindPaperName(by.Organisation)
        ?? @case.Rules.Province.Departments.Organisations.First(body => body.Kind == OrganisationKind.ProvincialCommittee).Name;

    private static string Upper(string text) => text.ToUpper(Vietnamese);
}
