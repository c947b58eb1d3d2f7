using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.Tsp;
using Org.BouncyCastle.Utilities.Collections;

namespace NtmWorkflow.Infrastructure.Tests.Maintenance.Seals;

/// <summary>A time stamping authority (RFC 3161) with a root of its own.</summary>
internal sealed class SmallAuthority : IDisposable
{
    private readonly RSA _rootKey = RSA.Create(2048);
    private readonly RSA _key = RSA.Create(2048);
    private readonly X509Certificate2 _root;
    private readonly X509Certificate2 _own;

    public SmallAuthority()
    {
        var (from, to) = (TimeProvider.System.GetUtcNow().AddDays(-2), TimeProvider.System.GetUtcNow().AddDays(2));
        var root = new CertificateRequest("CN=Root", _rootKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        root.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        _root = root.CreateSelfSigned(from, to);
        var own = new CertificateRequest("CN=Small authority", _key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        own.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new("1.3.6.1.5.5.7.3.8")], critical: true));
        _own = own.Create(_root, from.AddDays(1), to.AddDays(-1), [1, 2, 3]);
    }

    /// <summary>The root's certificate.</summary>
    public string RootPem => _root.ExportCertificatePem();

    /// <summary>Answers a query.</summary>
    public byte[] Answer(byte[] query)
    {
        var certificate = DotNetUtilities.FromX509Certificate(_own);
        var tokens = new TimeStampTokenGenerator(DotNetUtilities.GetKeyPair(_key).Private, certificate, TspAlgorithms.Sha256, "1.2.3.4");
        tokens.SetCertificates(CollectionUtilities.CreateStore([certificate]));
        return new TimeStampResponseGenerator(tokens, TspAlgorithms.Allowed).Generate(new TimeStampRequest(query), BigInteger.One, TimeProvider.System.GetUtcNow().UtcDateTime).GetEncoded();
    }

    public void Dispose()
    {
        _root.Dispose();
        _own.Dispose();
        _rootKey.Dispose();
        _key.Dispose();
    }
}
