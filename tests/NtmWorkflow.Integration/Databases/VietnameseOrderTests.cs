using NtmWorkflow.Application.Shared.Ports;
using NtmWorkflow.Integration.Persistence;

namespace NtmWorkflow.Integration.Databases;

/// <summary>Names stand in the order of the Vietnamese alphabet: a ă â b c d đ e ê ... o ô ơ ... u ư ..., then by tone.</summary>
public sealed class VietnameseOrderTests : IAsyncLifetime
{
    private TestService _service = null!;

    public async Task InitializeAsync() => _service = await TestService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [DatabaseTheory]
    [InlineData("Dân Thành|Dục Tượng|Đại An|Đôn Châu|Đôn Xuân|Đông Hải|Em")]
    [InlineData("An|Ăn|Ân|Ba|Ca|Da|Đa|E|Ê|Ga|Ô Lắc|Ơ|Phú|U|Ư|Vinh")]
    [InlineData("Ma|Mà|Mả|Mã|Má|Mạ|Mab")]
    [InlineData("Hòa Ân|Hòa Lợi|Hòa Minh|Hòa Tân|Huyền Hội|Hưng Mỹ|Hương")]
    public async Task Units_Listed_StandAsInTheAlphabet(string ordered)
    {
        string[] names = [.. ordered.Split('|').Select(name => "Xã " + name)];
        await DossierRows.AddAsync(_service, names.OrderBy(name => name.Length).ThenByDescending(name => name, StringComparer.Ordinal));

        var page = await _service.WithAsync<IReadModels, Page<DossierLine>>(models => models.DossiersAsync(
            _service.Person("tham-tra-huyen-tra-cu"), new(), 1, CancellationToken.None));

        page.Items.Select(line => line.UnitName).ShouldBe(names);
    }
}
