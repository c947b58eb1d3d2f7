namespace NtmWorkflow.Web.Journeys.People.OwnProfile;

/// <summary>What a person calls the browser (trình duyệt) and the device (thiết bị) that a client says it is.</summary>
internal static class ClientText
{
    /// <summary>The first that is named counts: most browsers also call themselves Chrome and Safari.</summary>
    private static readonly (string Token, string Name)[] Browsers =
    [
        ("coc_coc", "Cốc Cốc"), ("Zalo", "Zalo"), ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"),
        ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"),
    ];

    private static readonly (string Token, string Name)[] Devices =
    [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Macintosh", "máy Mac"), ("Linux", "Linux"),
    ];

    /// <summary>For example “Chrome trên Android”; what it says itself when it is none that is known.</summary>
    public static string Of(string client) => (Named(Browsers, client), Named(Devices, client)) switch
    {
        ({ } browser, { } device) => $"{browser} trên {device}",
        ({ } browser, null) => browser,
        _ => client.Length == 0 ? "không nêu tên" : client,
    };

    private static string? Named((string Token, string Name)[] known, string client) =>
        Array.Find(known, one => client.Contains(one.Token, StringComparison.Ordinal)).Name;
}
