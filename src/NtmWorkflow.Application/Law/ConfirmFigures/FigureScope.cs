using NtmWorkflow.Application.Law.Proposals;
using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Figures;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Law.ConfirmFigures;

/// <summary>Whose figures a person may see, propose on and confirm: the country's, and those of the own province.</summary>
internal static class FigureScope
{
    public static Refusal NotFound { get; } = new(
        RefusalKind.NotFound, "figure-is-known", "Không có con số này trong bộ quy định.", Remedy: "Mở lại từ danh sách số liệu cần xác nhận.");

    public static bool MaySee(Actor actor, string file, RuleBook rules) => Check(Permission.ViewFigures, actor, file, rules) is null;

    public static Refusal? Check(Permission permission, Actor? actor, string file, RuleBook rules) =>
        Gatekeeper.CheckRules(permission, actor, new RulePlace(file.StartsWith("provinces/", StringComparison.Ordinal), ProvinceOf(file, rules)));

    public static Figure? Find(FigureBook book, Actor actor, string file, string key) =>
        book.Figures.FirstOrDefault(figure => figure.File == file && figure.Key == key && MaySee(actor, file, book.Rules));

    /// <summary>The proposals that the person may see and that wait, oldest first.</summary>
    public static IEnumerable<OpenProposal> Waiting(FigureBook book, ICurrentActor current) =>
        from one in book.Proposals
        where one.IsOpen && MaySee(current.Actor!, one.Change.File, book.Rules)
        select new OpenProposal(
            one.Number, one.Change.Place, one.Made.By, one.Made.At, one.Change.File, one.Change.Figure,
            Check(Permission.ConfirmFigure, current.Actor, one.Change.File, book.Rules) is null && SecondPersons.MayDecide(current, one.Made.By));

    private static ProvinceYear? ProvinceOf(string file, RuleBook rules) => file.Split('/') is ["provinces", var province, var year, ..]
        ? rules.Provinces.GetValueOrDefault(new($"{province}/{year}"))
        : null;
}
