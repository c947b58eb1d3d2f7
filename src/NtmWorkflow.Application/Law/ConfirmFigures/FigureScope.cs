using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Figures;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Law.ConfirmFigures;

/// <summary>Whose figures a person may see and confirm: the country's, and those of the own province.</summary>
internal static class FigureScope
{
    public static Refusal NotFound { get; } = new(
        RefusalKind.NotFound, "figure-is-known", "Không có con số này trong bộ quy định.", Remedy: "Mở lại từ danh sách số liệu cần xác nhận.");

    public static bool MaySee(Actor actor, string file, RuleBook rules) => Check(Permission.ViewFigures, actor, file, rules) is null;

    public static Refusal? Check(Permission permission, Actor? actor, string file, RuleBook rules) =>
        Gatekeeper.CheckRules(permission, actor, new RulePlace(file.StartsWith("provinces/", StringComparison.Ordinal), ProvinceOf(file, rules)));

    public static Figure? Find(FigureBook book, Actor actor, string file, string key) =>
        book.Figures.FirstOrDefault(figure => figure.File == file && figure.Key == key && MaySee(actor, file, book.Rules));

    private static ProvinceYear? ProvinceOf(string file, RuleBook rules) => file.Split('/') is ["provinces", var province, var year, ..]
        ? rules.Provinces.GetValueOrDefault(new($"{province}/{year}"))
        : null;
}
