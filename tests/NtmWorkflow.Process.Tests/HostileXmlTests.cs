using System.Text;
using CsCheck;

namespace NtmWorkflow.Process.Tests;

public class HostileXmlTests
{
    private const int MostBytes = (2 * 1024 * 1024) + 1;

    [Fact]
    public void HundredMegabytes_Read_StopsAfterTwo()
    {
        using var endless = new LazyStream("<a>", 100L * 1024 * 1024);

        Codes(endless).ShouldBe(["too-large"]);
        endless.Taken.ShouldBeLessThanOrEqualTo(MostBytes);
    }

    [Theory]
    [InlineData("""<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><definitions>&x;</definitions>""")]
    [InlineData("""<!DOCTYPE d SYSTEM "https://example.invalid/d.dtd"><definitions />""")]
    [InlineData("""<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><definitions>&c;</definitions>""")]
    [InlineData("<definitions>&undeclared;</definitions>")]
    [InlineData("<definitions>")]
    [InlineData("")]
    [InlineData("{}")]
    public void DoctypeOrBrokenXml_Read_IsOneProblemWithItsLine(string xml)
    {
        var problem = BpmnReader.Read(xml).Problems.ShouldHaveSingleItem();

        problem.Code.ShouldBe("malformed-xml");
        problem.Line.ShouldNotBeNull();
    }

    [Fact]
    public void HundredThousandLevels_Read_AreRefusedAtTheSixtyFourth()
    {
        var xml = string.Concat(Enumerable.Repeat("<a>\n", 100_000));

        var problem = BpmnReader.Read(xml).Problems.ShouldHaveSingleItem();

        (problem.Code, problem.Line).ShouldBe(("too-deep", 65));
    }

    [Fact]
    public void StreamOfTheCaller_Read_StaysOpen()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(TaskAndGatewayTests.OneTask().Xml));

        BpmnReader.Read(stream).Definition.ShouldNotBeNull();
        stream.CanRead.ShouldBeTrue();
    }

    [Fact]
    public void DamagedBytes_Read_GiveADefinitionOrProblemsButNeverThrow()
    {
        var sound = Encoding.UTF8.GetBytes(CommunePathTests.Xml);
        Gen.Select(Gen.Int[0, sound.Length - 1], Gen.Byte).Array[1, 4].Sample(
            damages =>
            {
                var bytes = sound.ToArray();
                foreach (var (place, value) in damages)
                {
                    bytes[place] = value;
                }

                var result = BpmnReader.Read(new MemoryStream(bytes));
                (result.Definition is null).ShouldBe(result.Problems.Count > 0);
            },
            iter: 300);
    }

    private static string[] Codes(Stream stream) => [.. BpmnReader.Read(stream).Problems.Select(problem => problem.Code)];

    /// <summary>Repeats a text up to a length, made only as it is read.</summary>
    private sealed class LazyStream(string text, long length) : Stream
    {
        private readonly byte[] _bytes = Encoding.UTF8.GetBytes(text);

        public long Taken { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => Taken;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - Taken);
            for (var i = 0; i < read; i++)
            {
                buffer[offset + i] = _bytes[(Taken + i) % _bytes.Length];
            }

            Taken += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
