using NtmWorkflow.Application.Reporting.Ports;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Domain.People;
using NtmWorkflow.Domain.Refusals;

namespace NtmWorkflow.Application.Reporting.OweReports;

/// <summary>Whose obligations a person may see: the own ones; the office, the chairman and the steering committee a province's, a district its communes', a department those it gets a copy of.</summary>
internal static class ObligationScopes
{
    public static Refusal NotFound { get; } = new(
        RefusalKind.NotFound, "obligation-is-known", "Không có nghĩa vụ này, hoặc không thuộc phạm vi của bạn.", Remedy: "Mở lại từ danh sách báo cáo phải nộp.");

    public static ObligationScope Of(Actor actor, RuleBook book) => new(
        actor.Organisation,
        actor.Role is Role.CoordinationOffice or Role.Chairman or Role.SteeringCommittee ? [.. Provinces(actor, book)] : [],
        actor.Role is Role.DistrictVerifier or Role.LocalChairman,
        actor.Role == Role.DepartmentOfficer ? [.. Copied(actor, book)] : []);

    /// <summary>Only what the person's own organisation owes.</summary>
    public static ObligationScope Own(Actor actor) => new(actor.Organisation, [], false, []);

    /// <summary>Everything in the province of the person, for what everybody there may see.</summary>
    public static ObligationScope Province(Actor actor, RuleBook book) => new(actor.Organisation, [.. Provinces(actor, book)], false, []);

    /// <summary>Ids of the provinces that the person's organisation belongs to.</summary>
    public static IEnumerable<string> Provinces(Actor actor, RuleBook book) => book.Provinces.Values
        .Where(year => year.Province.Unit(actor.Organisation.ToUnit()) is not null || year.Departments.Organisations.Any(body => body.Id == actor.Organisation))
        .Select(year => year.Province.Id)
        .Distinct(StringComparer.Ordinal);

    /// <summary>The newest year of the person's province that fits, or none.</summary>
    public static KeyValuePair<ProvinceYearId, ProvinceYear>? YearOf(Actor actor, RuleBook book) => book.Provinces
        .Where(year => Provinces(actor, book).Contains(year.Value.Province.Id, StringComparer.Ordinal))
        .OrderByDescending(year => year.Value.Province.Year)
        .Select(year => (KeyValuePair<ProvinceYearId, ProvinceYear>?)year)
        .FirstOrDefault();

    private static IEnumerable<string> Copied(Actor actor, RuleBook book) =>
        from year in book.Provinces.Values
        from duty in year.Reporting?.Duties ?? []
        where duty.Copies?.In(year).Contains(actor.Organisation) is true
        select $"{year.Province.Id} {duty.Id}";
}
