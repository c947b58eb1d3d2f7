using System.Globalization;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers.Decisions;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Law.Forms;
using NtmWorkflow.Domain.Law;

namespace NtmWorkflow.Application.Reporting.ConsolidateReports;

/// <summary>Lays out a consolidation as a paper: section by section the figures, what is missing, what it was made of.</summary>
internal static class ConsolidationPaper
{
    private const string Report = "Báo cáo ";

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static PaperDocument Of(OpenedConsolidation all, DateOnly today) => new(
        new(
            all.Under is null ? Upper(Names.PaperCommittee(all.Province.Province.Name)) : null, Upper(all.Under is { } district ? Names.PaperCommittee(district.Name) : all.Office.Name),
            "Số: ...../BC", $"{all.Province.Province.PaperPlace()}, {today.OnPaper()}"),
        "BÁO CÁO",
        $"{Subject(all.Form.Form.Name)}, {all.Period.Name}",
        [.. Opening(all), .. all.Form.Form.Sections.SelectMany(section => Section(all, section)), .. Closing(all)],
        [all.Under is null ? new(null, "CHÁNH VĂN PHÒNG") : new("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")],
        [all.Under is null ? $"{Names.PaperCommittee(all.Province.Province.Name)};" : $"{all.Office.Name};", "Lưu: VT."]);

    private static string Upper(string text) => text.ToUpper(Vietnamese);

    /// <summary>What it is about: the heading has said already that it is a report.</summary>
    private static string Subject(string name) =>
        name.StartsWith(Report, StringComparison.Ordinal) ? char.ToUpper(name[Report.Length], Vietnamese) + name[(Report.Length + 1)..] : name;

    private static IEnumerable<PaperBlock> Opening(OpenedConsolidation all)
    {
        yield return new PaperParagraph(
            $"Tổng hợp từ báo cáo của {all.Total.Counted.Count} đơn vị"
            + (all.Total.Missing.Count == 0 ? "." : $"; {all.Total.Missing.Count} đơn vị chưa có báo cáo: {string.Join(", ", all.Total.Missing.Select(one => Names.Inside(one.Name)))}."));
        if (all.Total.Stood.Count > 0)
        {
            yield return new PaperParagraph($"Nơi cấp huyện chưa báo cáo, cộng báo cáo của: {string.Join(", ", all.Total.Stood.Select(one => Names.Inside(one.Name)))}.");
        }

        if (all.Total.NotAccepted.Count > 0)
        {
            yield return new PaperParagraph($"Báo cáo đã cộng nhưng chưa được chấp nhận: {string.Join(", ", all.Total.NotAccepted.Select(one => Names.Inside(one.Name)))}.");
        }
    }

    private static IEnumerable<PaperBlock> Section(OpenedConsolidation all, FormSection section)
    {
        var figures = all.Total.Figures.Where(figure => section.Cells.Contains(figure.Cell) && figure.Cell.Roll != Roll.None).ToList();
        var texts = all.Total.Counted
            .Select(one => (one.Name, Text: one.Report.InForce!.Submitted.Texts.FirstOrDefault(text => text.Section == section.Id)?.Text))
            .Where(one => one.Text is not null).ToList();
        if (figures.Count + texts.Count == 0)
        {
            yield break;
        }

        yield return new PaperParagraph(section.Title, PaperStyle.Heading);
        foreach (var (name, text) in texts)
        {
            yield return new PaperParagraph($"{name}: {text}");
        }

        if (figures.Count > 0)
        {
            yield return new PaperTable(
                [new("Chỉ tiêu", 6), new("Đơn vị", 2, Centred: true), new("Số liệu", 2, Centred: true), new("Nguồn", 3)],
                [.. figures.Select(figure => (IReadOnlyList<string>)
                    [figure.Cell.Name, figure.Symbol, figure.Value is { } value ? VietnameseNumber.Format(value) : "–", figure.Fault ?? figure.How])]);
        }
    }

    private static IEnumerable<PaperBlock> Closing(OpenedConsolidation all)
    {
        if (all.Total.Findings.Count > 0)
        {
            yield return new PaperParagraph("Số liệu chưa khớp", PaperStyle.Heading);
            foreach (var finding in all.Total.Findings)
            {
                yield return new PaperParagraph(finding.Sentence);
            }
        }

        yield return new PaperParagraph("Báo cáo nguồn", PaperStyle.Heading);
        yield return new PaperTable(
            [new("Đơn vị", 4), new("Bản", 1, Centred: true), new("Ngày gửi", 2, Centred: true), new("Mã bản gửi", 3, Centred: true)],
            [.. all.Total.Counted.Select(one => (IReadOnlyList<string>)
            [
                one.Name, $"{one.Report.InForce!.Submitted.Version}", one.Report.InForce.Submitted.Day.InPaper(),
                DecisionCode.Of(one.Report.InForce.Hash).ToString(),
            ])]);
    }
}
