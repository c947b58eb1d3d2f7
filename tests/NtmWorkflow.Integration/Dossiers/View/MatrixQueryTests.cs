using NtmWorkflow.Integration.Service;

namespace NtmWorkflow.Integration.Dossiers.View;

/// <summary>How many database commands the two pages cost, and that the number does not grow.</summary>
public sealed class MatrixQueryTests : IAsyncLifetime, IDisposable
{
    private const int Most = 6;
    private readonly RunningService _service = new();
    private Province _province = null!;

    public async Task InitializeAsync()
    {
        await _service.InitializeAsync();
        _province = new Province(_service);
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    public void Dispose() => _service.Dispose();

    [DatabaseFact]
    public async Task MatrixAndHeatMap_With1And30Dossiers_CostTheSameFewCommands()
    {
        var dossier = await _province.RegisterAsync();
        var office = await PagePerson.SignInAsync(_service, "chuyen-vien-dieu-phoi");
        using var count = new CommandCount();
        var matrix = await count.OfAsync(office.Http, $"/ho-so/{dossier}/bang-ket-qua");
        var heatMap = await count.OfAsync(office.Http, "/ban-do-tieu-chi");

        await OpenMoreAsync(29);

        matrix.ShouldBeInRange(1, Most);
        heatMap.ShouldBeInRange(1, Most);
        (await count.OfAsync(office.Http, $"/ho-so/{dossier}/bang-ket-qua")).ShouldBe(matrix);
        (await count.OfAsync(office.Http, "/ban-do-tieu-chi")).ShouldBe(heatMap);
    }

    private async Task OpenMoreAsync(int dossiers)
    {
        var officer = await _province.AsAsync("can-bo-xa-hoa-an");
        for (var opened = 1; opened <= dossiers; opened++)
        {
            var dossier = await _province.RegisterAsync("can-bo-xa-hoa-an", "xa-hoa-an");
            if (opened < dossiers)
            {
                (await officer.PostAsync($"dossiers/{dossier}/withdrawal", new { reason = "Lập lại." })).ShouldSucceed();
            }
        }
    }
}
