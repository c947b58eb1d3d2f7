using NtmWorkflow.Application.Dossiers.After.WatchRevocation;
using NtmWorkflow.Application.Dossiers.View.ReAssess;
using NtmWorkflow.Application.Law.ViewCriteriaSets;
using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Domain.Law.Criteria;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Law;

/// <summary>Sets and versions of sets that can be looked at, compared and asked of an old dossier.</summary>
public sealed class SetShelfTests
{
    private static readonly SetReference Advanced = new("2021-2025", "xa-ntm-nang-cao");

    [DatabaseFact]
    public async Task Visitor_LookingAtSets_SeesTheIncompleteOneAsNotUsable()
    {
        await using var service = await TestService.StartAsync();

        var lines = (await service.SendAsync(null, new ViewCriteriaSetsQuery())).Value;
        var incomplete = lines.Single(one => one.Regime == "2026-2030" && one.Set == "xa-ntm");
        (incomplete.Complete, incomplete.Criteria, incomplete.Missing is null).ShouldBe((false, 10, false));
        var complete = lines.Single(one => one is { Regime: "2021-2025", Set: "xa-ntm-nang-cao" });
        (complete.Complete, complete.Criteria, complete.Indicators).ShouldBe((true, 19, 75));
        lines.Single(one => one.Set == "huyen-ntm").Preconditions.ShouldBePositive();
    }

    [DatabaseFact]
    public async Task TwoDaysOfASet_Compared_ShowWhatChangedInBetween()
    {
        await using var service = await TestService.StartAsync();
        service.Clock.SetUtcNow(new(2024, 6, 1, 1, 0, 0, TimeSpan.Zero));

        var former = (await service.SendAsync(null, new CompareSetsQuery(null, null))).Value.Choices
            .Single(one => one.Reference.Set == Advanced.Set && one.Until is not null);
        former.Until.ShouldBe(new DateOnly(2024, 2, 29));
        var compared = (await service.SendAsync(null, new CompareSetsQuery(former.Reference, Advanced))).Value.Comparison!;

        var changed = compared.Changed.ToList();
        changed.ShouldNotBeEmpty();
        changed.ShouldAllBe(row => row.Before == null || row.Before.To == new DateOnly(2024, 2, 29));
        compared.Rows.Count.ShouldBeGreaterThan(changed.Count);
    }

    [DatabaseFact]
    public async Task ArchivedVersion_ComparedWithTodays_ShowsTheChangedLevel()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using (await TestService.StartAsync(database))
        {
        }

        using var copy = new WorkflowsCopy();
        copy.Edit(WorkflowsCopy.Advanced, set => set["criteria"]![0]!["indicators"]![0]!["name"] = "Chỉ tiêu đổi tên");
        await using var service = await TestService.StartAsync(database, copy.Folder);

        var choices = (await service.SendAsync(null, new CompareSetsQuery(null, null))).Value.Choices;
        var archived = choices.Where(one => one.Archived).ShouldHaveSingleItem();
        (archived.Reference.Regime, archived.Reference.Set).ShouldBe((Advanced.Regime, Advanced.Set));
        var read = SetReference.Read($"{archived.Reference}");
        read.ShouldBe(archived.Reference);
        var row = (await service.SendAsync(null, new CompareSetsQuery(read, Advanced))).Value.Comparison!.Changed.ShouldHaveSingleItem();
        row.Changes.ShouldBe([ChangeKind.Renamed]);
        row.After!.Name.ShouldBe("Chỉ tiêu đổi tên");
    }

    [DatabaseFact]
    public async Task UnknownSet_Asked_IsRefusedByField()
    {
        await using var service = await TestService.StartAsync();

        var answer = await service.SendAsync(null, new CompareSetsQuery(Advanced, Advanced with { Version = new string('0', 64) }));

        answer.Refusals.ShouldHaveSingleItem().Field.ShouldBe("after");
    }

    [DatabaseFact]
    public async Task PublishedDossier_UnderOtherSetsAndTheRevocationFormula_TellsWhatItCan()
    {
        await using var service = await TestService.StartAsync();
        var commune = await Commune.RegisteredAsync(service);
        await commune.SubmittedAsync();
        var office = service.Person("chuyen-vien-dieu-phoi");
        (await service.SendAsync(office, new WatchRevocationQuery(commune.Dossier))).Value.Watch.ShouldBeNull();
        await commune.AppraisedAsync();
        await commune.InSessionAsync();
        await commune.PublishedAsync();

        // The commune's figures still miss two levels that the appraisal accepted: figures decide, not the old words.
        var same = (await service.SendAsync(office, new ReAssessQuery(commune.Dossier, Advanced))).Value.Result!;
        same.Indicators.Count.ShouldBe(75);
        (same.CriteriaMet + same.CriteriaNotMet + same.CriteriaUnknown).ShouldBe(19);
        var incomplete = (await service.SendAsync(office, new ReAssessQuery(commune.Dossier, new("2026-2030", "xa-ntm")))).Value;
        (incomplete.Result!.WouldPass, incomplete.Result.CriteriaUnknown).ShouldBe((null, 10));
        incomplete.Choices.ShouldAllBe(one => one.AppliesTo == Domain.Law.UnitKind.Commune);

        var watched = (await service.SendAsync(office, new WatchRevocationQuery(commune.Dossier))).Value.Watch!;
        (watched.State, watched.NotMet.Count, watched.LineWithCritical, watched.LineInAnyCase).ShouldBe((RevocationState.Clear, 0, 6, 10));
        var listed = (await service.SendAsync(office, new ListWatchedQuery())).Value.Items.ShouldHaveSingleItem();
        (listed.Dossier.Dossier, listed.Watch!.Distance).ShouldBe((commune.Dossier, watched.Distance));
        (await service.SendAsync(service.Person("can-bo-xa-hoa-an"), new WatchRevocationQuery(commune.Dossier))).Succeeded.ShouldBeFalse();
        (await service.SendAsync(service.Person("can-bo-xa-tap-son"), new ListWatchedQuery())).Succeeded.ShouldBeFalse();
    }
}
