using NtmWorkflow.Application.Shared.Input;
using NtmWorkflow.Domain.Law;
using NtmWorkflow.Infrastructure.Persistence;
using NtmWorkflow.Infrastructure.Persistence.Rows;

namespace NtmWorkflow.Integration.Persistence;

/// <summary>Lines of the dossier list that no dossier stands behind.</summary>
internal static class DossierRows
{
    /// <summary>A dossier of huyện Trà Cú with its district, last touched on 2 May 2023.</summary>
    public static DossierRow Of(string unit) => new()
    {
        Id = Guid.NewGuid(),
        ProvinceYear = "tra-vinh/2023",
        Unit = PlainText.Of(unit),
        UnitName = unit,
        District = "huyen-tra-cu",
        DistrictName = "Huyện Trà Cú",
        Level = "nang-cao",
        LevelName = "Nâng cao",
        CriteriaSet = "xa-ntm-nang-cao",
        Procedure = nameof(Procedure.Recognition),
        Committee = PlainText.Of(unit),
        Year = 2023,
        Stage = nameof(DossierStage.WithDistrict),
        LastActOn = new(2023, 5, 2),
        SearchText = PlainText.Of($"{unit} Huyện Trà Cú"),
    };

    public static Task<int> AddAsync(TestService service, params IEnumerable<string> units) => service.WithAsync<NtmDbContext, int>(db =>
    {
        db.Dossiers.AddRange(units.Select(Of));
        return db.SaveChangesAsync();
    });
}
