using NtmWorkflow.Application.Shared.Access;
using NtmWorkflow.Application.Shared.Desk;
using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Domain.Dossiers;
using NtmWorkflow.Domain.Dossiers.Steps;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.Law.Calendar;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.LocalUnits;

/// <summary>What became, or would become, of each line of a list.</summary>
/// <param name="Lines">The lines in their order.</param>
public sealed record LocalResults(IReadOnlyList<LocalResult> Lines)
{
    /// <summary>How many lines were taken, or would be.</summary>
    public int Taken => Lines.Count(line => line.Refusals.Count == 0);
}

/// <summary>One line of a list.</summary>
/// <param name="Name">Name of the unit.</param>
/// <param name="Dossier">Its dossier; none where it was refused or nothing was written.</param>
/// <param name="Refusals">What stands in its way; empty when it was taken.</param>
public sealed record LocalResult(string Name, DossierId? Dossier, IReadOnlyList<Refusal> Refusals);

/// <summary>Opens a dossier for each unit of a commune's list, or tells what would come of it.</summary>
internal sealed class LocalDesk(DossierOpening opening, ILedger ledger, IRuleBooks books, ICurrentActor current, TimeProvider clock)
{
    private const int LongestName = 200;

    public async Task<Outcome<LocalResults>> RegisterAsync(LocalList list, bool write, CancellationToken cancellation)
    {
        var book = await books.LatestAsync(cancellation);
        var found = ApplicableRules.Find(book, list.ProvinceYear, list.Level, clock.TodayInVietnam());
        if (!found.Succeeded)
        {
            return Outcome.Refused<LocalResults>(found.Refusals);
        }

        var rules = found.Value;
        if (!rules.Level.IsBelowCommune())
        {
            return Refusal.Invalid("level", "level-is-below-the-commune", $"Mức “{rules.Level.Name}” không lập theo danh sách.", "Lập hồ sơ riêng cho đơn vị.");
        }

        if (rules.Province.Province.Unit(list.Commune) is not { Kind: UnitKind.Commune } commune)
        {
            return Refusal.Invalid("commune", "unit-is-known", $"Không có xã “{list.Commune}” trong danh mục của tỉnh.", "Chọn xã trong danh sách.");
        }

        if (Gatekeeper.Check(Permission.RegisterLocalUnits, current.Actor, new Shared.Access.Place(commune.Id, rules, rules.Day)) is { } denied)
        {
            return denied;
        }

        var may = ProcedureSteps.MayList(rules, commune, book.HasEnded(commune.Id, rules.Day), book.PlanAfter(rules.Province, rules.Day));
        if (!may.Succeeded)
        {
            return Outcome.Refused<LocalResults>(may.Refusals);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var lines = new List<LocalResult>();
        foreach (var name in list.Names)
        {
            lines.Add(await LineAsync(rules, commune, list, name.Trim(), seen, write, cancellation));
        }

        return new LocalResults(lines);
    }

    private async Task<LocalResult> LineAsync(
        ApplicableRules rules, Unit commune, LocalList list, string name, HashSet<string> seen, bool write, CancellationToken cancellation)
    {
        if (!UnitBelow.IsName(name) || name.Length > LongestName)
        {
            return new(name, null, [Refusal.Invalid("names", "name-can-be-kept", $"“{name}” không phải là tên đơn vị.", $"Nhập tên có chữ hoặc số, dài tới {LongestName} ký tự.")]);
        }

        var id = UnitBelow.Id(commune.Id, name);
        if (!seen.Add(id))
        {
            return new(name, null, [Refusal.Invalid("names", "name-stands-once", $"“{name}” có hai lần trong danh sách.", "Ghi thêm ấp, số nhà để phân biệt, hoặc bỏ một dòng.")]);
        }

        var unit = new Unit(id, rules.Level.AppliesTo, name, commune.Id, list.Statement);
        var hasOne = await ledger.HasOpenOrRecognisedAsync(list.ProvinceYear, id, list.Level, cancellation);
        var begun = ProcedureSteps.RegisterLocal(rules, unit, list.ProvinceYear, list.Statement, hasOne);
        if (!begun.Succeeded || !write)
        {
            return new(name, null, begun.Refusals);
        }

        var opened = await opening.OpenAsync(rules, begun.Value, current.Actor!, null, cancellation);
        return opened.Succeeded ? new(name, opened.Value.Dossier, []) : new(name, null, opened.Refusals);
    }
}
