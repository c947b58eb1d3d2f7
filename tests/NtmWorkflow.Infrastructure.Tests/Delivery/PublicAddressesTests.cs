using NtmWorkflow.Infrastructure.Delivery;
using NtmWorkflow.Infrastructure.Settings;

namespace NtmWorkflow.Infrastructure.Tests.Delivery;

public sealed class PublicAddressesTests
{
    /// <summary>Addresses of IPv6 that lead to one of IPv4, and old ones of a site's own.</summary>
    [Theory]
    [InlineData("[::127.0.0.1]")]
    [InlineData("[::10.1.2.3]")]
    [InlineData("[2002:7f00:1::1]")]
    [InlineData("[2001:0:4136:e378:8000:63bf:3fff:fdd2]")]
    [InlineData("[64:ff9b::a01:203]")]
    [InlineData("[64:ff9b:1::a01:203]")]
    [InlineData("[fec0::1]")]
    [InlineData("192.88.99.1")]
    public void AddressThatLeadsIntoANetworkOfItsOwn_GivenAsAWebhook_IsNotTaken(string host) => WhyNot(host).ShouldNotBeNull();

    [Theory]
    [InlineData("[2400:cb00:2048:1::c629:d7a2]")]
    [InlineData("[2001:4860:4860::8888]")]
    [InlineData("203.162.4.190")]
    public void AddressOfTheInternet_GivenAsAWebhook_IsTaken(string host) => WhyNot(host).ShouldBeNull();

    private static string? WhyNot(string host) => new PublicAddresses(DeliverySettings.None).WhyNot($"https://{host}/nhan");
}
